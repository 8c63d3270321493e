using System.Globalization;

namespace SahelBot.Testing.Discord;

/// <summary>Ids as Discord makes them: milliseconds since 2015 in bits 63..22, strictly increasing. Not thread safe.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const int TimeShift = 22;

    private static readonly DateTimeOffset _epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private ulong _last;

    public ulong Next()
    {
        var now = clock.GetUtcNow() - _epoch;
        return _last = Math.Max(_last + 1, now > TimeSpan.Zero ? (ulong)now.TotalMilliseconds << TimeShift : 0);
    }

    public static DateTimeOffset TimeOf(ulong id) => _epoch.AddMilliseconds(id >> TimeShift);

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static ulong? Read(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

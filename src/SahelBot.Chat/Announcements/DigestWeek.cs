using System.Globalization;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Announcements;

/// <summary>The seven days that a digest is about.</summary>
/// <param name="First">It begins on this day, at <see cref="Hour"/> UTC.</param>
internal sealed record DigestWeek(DateOnly First)
{
    private const int Days = 7;

    /// <summary>More than this are a matter for the list of gaps.</summary>
    private const int MostGaps = 1000;

    private const string Format = "yyyy-MM-dd";

    /// <summary>When the digest comes, and when its week begins and ends, in UTC.</summary>
    public static TimeSpan Hour { get; } = TimeSpan.FromHours(9);

    public DateOnly Last => First.AddDays(Days - 1);

    /// <summary>As an announcement names it.</summary>
    public string Subject => $"{First.ToString(Format, CultureInfo.InvariantCulture)} {Last.ToString(Format, CultureInfo.InvariantCulture)}";

    /// <summary>The week that ends when the digest is due.</summary>
    public static DigestWeek Before(DateTimeOffset due) => new(DateOnly.FromDateTime(due.UtcDateTime).AddDays(-Days));

    /// <returns>Null when it names no week.</returns>
    public static DigestWeek? Read(string subject) =>
        DateOnly.TryParseExact(subject.Split(' ')[0], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new DigestWeek(first)
            : null;

    /// <returns>What was asked in vain in this week and is still open, latest first.</returns>
    public async Task<IReadOnlyList<Gap>> GapsAsync(IGapStore gaps, CancellationToken cancellationToken)
    {
        var begin = new DateTimeOffset(First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + Hour;
        var found = await gaps.ListAsync(begin, MostGaps, cancellationToken);
        return [.. found.Where(g => g.Exchange.At >= begin && g.Exchange.At < begin.AddDays(Days))];
    }
}

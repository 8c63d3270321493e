using System.Globalization;

namespace SahelBot.Chat.Limits;

/// <summary>How often something may happen. Written "20 per minute", "20/minute" or "5 per 10 seconds".</summary>
/// <param name="Amount">At least 1; this many may come at once.</param>
/// <param name="Period">In which as many more become free, evenly; longer than nothing.</param>
public readonly record struct Rate(int Amount, TimeSpan Period)
{
    /// <summary>How a rate is written, for messages about wrong settings.</summary>
    public const string Example = "20 per minute";

    /// <exception cref="FormatException">The text is no rate; the message says what would be right.</exception>
    public static Rate Parse(string? text) => TryParse(text, out var rate)
        ? rate
        : throw new FormatException($"\"{text}\" is no rate: write a number, \"per\" and a time, for instance \"{Example}\" or \"5 per 10 seconds\".");

    /// <summary>False for anything that is no rate.</summary>
    public static bool TryParse(string? text, out Rate rate)
    {
        rate = default;
        var words = (text ?? "").Replace("/", " per ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (3 or 4)
            || !string.Equals(words[1], "per", StringComparison.OrdinalIgnoreCase)
            || !TryCount(words[0], out var amount)
            || UnitOf(words[^1]) is not { } unit)
        {
            return false;
        }

        var units = 1;
        if (words.Length == 4 && !TryCount(words[2], out units))
        {
            return false;
        }

        rate = new Rate(amount, unit * units);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} per {Period.TotalSeconds} seconds");

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= 1_000_000;

    private static TimeSpan? UnitOf(string word) => word.ToLowerInvariant() switch
    {
        "s" or "second" or "seconds" => TimeSpan.FromSeconds(1),
        "min" or "minute" or "minutes" => TimeSpan.FromMinutes(1),
        "h" or "hour" or "hours" => TimeSpan.FromHours(1),
        "day" or "days" => TimeSpan.FromDays(1),
        _ => null,
    };
}

using SahelBot.Core.Knowledge;

namespace SahelBot.Intake.Pages;

/// <summary>Reads dates as machines write them: <c>2024-08-04</c>, with or without a time of day behind it.</summary>
internal static class PageDates
{
    private const int FirstYear = 1990;

    /// <returns>The day as it was where the page was written. Null when it is no date, or lies before the web or after tomorrow.</returns>
    public static PartialDate? Read(string? text, DateOnly today)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length < 10 || (trimmed.Length > 10 && char.IsAsciiDigit(trimmed[10]))
            || !PartialDate.TryParse(trimmed[..10], out var date))
        {
            return null;
        }

        return date.Year >= FirstYear && date.First <= today.AddDays(1) ? date : null;
    }
}

using System.Globalization;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Words;

/// <summary>Writes dates for readers, never more precise than they are known, whatever the machine's culture.</summary>
public static class DateText
{
    public static string Of(DateOnly day, string? language) => Of(PartialDate.From(day), language);

    public static string Of(PartialDate date, string? language)
    {
        var words = FixedWords.In(language);
        return (date.Month, date.Day) switch
        {
            ({ } month, { } day) => string.Create(
                CultureInfo.InvariantCulture, $"{Number(day, language)} {words.MonthsWithDay[month - 1]} {date.Year}"),
            ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{words.Months[month - 1]} {date.Year}"),
            _ => date.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>One date, or two with a dash; days of one month share its name.</summary>
    public static string Of(DateSpan span, string? language)
    {
        if (span.From == span.To)
        {
            return Of(span.From, language);
        }

        var isOneMonth = span is { From.Day: not null, To.Day: not null }
            && (span.From.Year, span.From.Month) == (span.To.Year, span.To.Month);
        return isOneMonth
            ? $"{Number(span.From.Day.GetValueOrDefault(), language)}–{Of(span.To, language)}"
            : $"{Of(span.From, language)} – {Of(span.To, language)}";
    }

    private static string Number(int day, string? language) =>
        day == 1 && language == "fr" ? "1er" : day.ToString(CultureInfo.InvariantCulture);
}

using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Yaml;

/// <summary>Says what is wrong with a date.</summary>
internal static class Dates
{
    public const string Rule = "write 2024, 2024-08 or 2024-08-04";

    /// <summary>Null when the span is right, otherwise what is wrong and what to do.</summary>
    public static string? ProblemOf(string text, out DateSpan span)
    {
        if (DateSpan.TryParse(text, out span))
        {
            return null;
        }

        return text.Split('/') is [var from, var to] && PartialDate.TryParse(from, out _) && PartialDate.TryParse(to, out _)
            ? $"\"{text}\" ends before it starts; swap the two dates"
            : $"\"{text}\" is no date; {Rule}, or a span such as 2024-07-25/2024-07-27";
    }
}

using System.Globalization;

namespace SahelBot.Intake.Conflicts;

/// <summary>A day that a passage names.</summary>
/// <param name="Year">Null when it is left out.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal sealed record DayClaim(int? Year, int Month, int Day, int First, int Last)
{
    private static readonly Dictionary<string, int> _months = Months(
        """
        january february march april may june july august september october november december
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        """);

    /// <summary>Days apart, in a year without a leap day. Large for different years.</summary>
    public int DaysFrom(DayClaim other)
    {
        if (Year is { } a && other.Year is { } b && a != b)
        {
            return int.MaxValue;
        }

        return Math.Abs(new DateOnly(2023, Month, Math.Min(Day, 28)).DayNumber + Math.Max(0, Day - 28)
            - new DateOnly(2023, other.Month, Math.Min(other.Day, 28)).DayNumber - Math.Max(0, other.Day - 28));
    }

    /// <summary>True for the name of a month, which says nothing of what happened in it.</summary>
    public static bool IsMonth(string word) => _months.ContainsKey(word);

    public static IReadOnlyList<DayClaim> Of(IReadOnlyList<ClaimWord> words)
    {
        var found = new List<DayClaim>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((Numeric(words, i) ?? DayFirst(words, i) ?? MonthFirst(words, i)) is { } day)
            {
                found.Add(day);
                i = day.Last;
            }
        }

        return found;
    }

    private static Dictionary<string, int> Months(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, i) => (name, Month: i + 1)))
            .GroupBy(m => m.name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Month, StringComparer.Ordinal);

    private static int? Number(IReadOnlyList<ClaimWord> words, int at, int low, int high)
    {
        if (at >= words.Count || !words[at].IsNumber)
        {
            return null;
        }

        var digits = new string([.. words[at].Text.TakeWhile(char.IsAsciiDigit)]);
        var ending = words[at].Text[digits.Length..];
        return ending is "" or "st" or "nd" or "rd" or "th" or "er"
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : null;
    }

    private static int? MonthAt(IReadOnlyList<ClaimWord> words, int at) =>
        at < words.Count && _months.TryGetValue(words[at].Text, out var month) ? month : null;

    private static DayClaim? Numeric(IReadOnlyList<ClaimWord> words, int at) =>
        Number(words, at, 1900, 2100) is { } y && Number(words, at + 1, 1, 12) is { } m && Number(words, at + 2, 1, 31) is { } d
            && words[at + 2].End - words[at].Start <= 10
            ? new DayClaim(y, m, d, at, at + 2)
            : Number(words, at, 1, 31) is { } day && Number(words, at + 1, 1, 12) is { } month && Number(words, at + 2, 1900, 2100) is { } year
                && words[at + 2].End - words[at].Start <= 10
                ? new DayClaim(year, month, day, at, at + 2)
                : null;

    private static DayClaim? DayFirst(IReadOnlyList<ClaimWord> words, int at) =>
        Number(words, at, 1, 31) is { } day && MonthAt(words, at + 1) is { } month
            ? Number(words, at + 2, 1900, 2100) is { } year ? new DayClaim(year, month, day, at, at + 2) : new DayClaim(null, month, day, at, at + 1)
            : null;

    private static DayClaim? MonthFirst(IReadOnlyList<ClaimWord> words, int at) =>
        MonthAt(words, at) is { } month && Number(words, at + 1, 1, 31) is { } day
            ? Number(words, at + 2, 1900, 2100) is { } year ? new DayClaim(year, month, day, at, at + 2) : new DayClaim(null, month, day, at, at + 1)
            : null;
}

namespace SahelBot.Chat.Words;

/// <summary>The words around an answer, in the language of the answer.</summary>
/// <param name="NoAnswer">Stands before the reason of an abstention where nothing else can show it.</param>
/// <param name="WhichOne">Stands before a question back where nothing else can show it.</param>
/// <param name="SourcesSay">Heads what the sources do say, after an abstention.</param>
/// <param name="AsOf">Format; 0 is a date.</param>
/// <param name="Version">Format; 0 is a version.</param>
/// <param name="Timeline">Heads a timeline.</param>
/// <param name="DisputedMark">Stands beside a disputed event.</param>
/// <param name="MoreEvents">Format; 0 is the number of events that did not fit.</param>
/// <param name="Months">The twelve months as they stand alone.</param>
/// <param name="MonthsWithDay">The twelve months as they stand behind a day.</param>
public sealed record FixedWords(
    string NoAnswer,
    string WhichOne,
    string SourcesSay,
    string Sources,
    string Related,
    string AsOf,
    string Version,
    string Disputed,
    string NoEvents,
    string Timeline,
    string DisputedMark,
    string MoreEvents,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> MonthsWithDay)
{
    /// <summary>The words of a language; the English ones where there are none.</summary>
    public static FixedWords In(string? language) => ChatWords.In(language).Fixed;
}

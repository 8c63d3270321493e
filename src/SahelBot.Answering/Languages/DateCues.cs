using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language of which dates are made.</summary>
/// <param name="months">The names of the months, January first, each with its forms.</param>
/// <param name="parts">The other words.</param>
internal sealed class DateCues(JsonElement months, JsonElement parts)
{
    /// <summary>1 to 12 by the name of the month, folded.</summary>
    public Dictionary<string, int> Months { get; } = months.EnumerateArray()
        .SelectMany((names, i) => names.EnumerateArray().Select(n => (Name: WordScanner.FoldWord(n.GetString() ?? ""), Month: i + 1)))
        .DistinctBy(n => n.Name, StringComparer.Ordinal)
        .ToDictionary(n => n.Name, n => n.Month, StringComparer.Ordinal);

    /// <summary>What makes a year of a number of two digits after a month: the "го" of «в июле 24-го».</summary>
    public PhraseList YearEndings { get; } = LanguageCues.List(parts.GetProperty("yearEndings"));

    /// <summary>What does so after any word: the "м году" of «в 24-м году».</summary>
    public PhraseList Years { get; } = LanguageCues.List(parts.GetProperty("years"));

    public PhraseList Early { get; } = LanguageCues.List(parts.GetProperty("early"));

    public PhraseList Mid { get; } = LanguageCues.List(parts.GetProperty("mid"));

    public PhraseList Late { get; } = LanguageCues.List(parts.GetProperty("late"));

    public PhraseList After { get; } = LanguageCues.List(parts.GetProperty("after"));

    public PhraseList Before { get; } = LanguageCues.List(parts.GetProperty("before"));

    public PhraseList Between { get; } = LanguageCues.List(parts.GetProperty("between"));

    public PhraseList To { get; } = LanguageCues.List(parts.GetProperty("to"));

    /// <summary>Winter first; a fifth and later entries are other words for autumn.</summary>
    public IReadOnlyList<string> Seasons { get; } =
        [.. parts.GetProperty("seasons").EnumerateArray().Select(s => WordScanner.FoldWord(s.GetString() ?? ""))];
}

using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language that ask for a certain detail.</summary>
internal sealed class DemandCues(JsonElement root)
{
    private const int MostBetween = 3;
    private readonly PhraseList _personName = LanguageCues.List(root.GetProperty("personName"));
    private readonly PhraseList _otherName = LanguageCues.List(root.GetProperty("otherName"));
    private readonly PhraseList _day = LanguageCues.List(root.GetProperty("day"));
    private readonly PhraseList _hour = LanguageCues.List(root.GetProperty("hour"));
    private readonly PhraseList _hours = LanguageCues.List(root.GetProperty("hours"));
    private readonly PhraseList _town = LanguageCues.List(root.GetProperty("town"));

    private readonly PhraseList _which = LanguageCues.List(root.GetProperty("which"));

    /// <summary>The detail that a question demands. "Name" asks for a person's unless something else is named beside it.</summary>
    public Demand Read(IReadOnlyList<Word> words) =>
        _day.Find(words) >= 0 ? Demand.Day
        : _hour.Find(words) >= 0 ? Demand.Hour
        : AsksForTown(words) ? Demand.Town
        : _personName.Find(words) >= 0 && _otherName.Find(words) < 0 ? Demand.PersonName
        : Demand.None;

    /// <summary>True when a text tells a time of day.</summary>
    public bool TellsHour(string text) => _hours.Find(WordScanner.Scan(text)) >= 0;

    /// <summary>"In which Ukrainian city ...": the word stands soon after "which", at the start of the question.</summary>
    private bool AsksForTown(IReadOnlyList<Word> words)
    {
        var which = _which.Find(words);
        var town = _town.Find(words);
        return which is 0 or 1 && town > which && town - which <= MostBetween;
    }
}

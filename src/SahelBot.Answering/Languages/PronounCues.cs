using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language that stand for somebody or something named before.</summary>
internal sealed class PronounCues(JsonElement root)
{
    public PhraseList Person { get; } = LanguageCues.List(root.GetProperty("person"));

    public PhraseList Group { get; } = LanguageCues.List(root.GetProperty("group"));

    public PhraseList Thing { get; } = LanguageCues.List(root.GetProperty("thing"));

    public PhraseList Place { get; } = LanguageCues.List(root.GetProperty("place"));

    public PhraseList Time { get; } = LanguageCues.List(root.GetProperty("time"));

    /// <summary>True for a word that stands for a person or several of them.</summary>
    public bool MeansSomebody(string foldedWord) => Person.Contains(foldedWord) || Group.Contains(foldedWord);
}

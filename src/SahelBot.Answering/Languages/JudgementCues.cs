using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which a question wants a judgement from the bot itself.</summary>
internal sealed class JudgementCues(JsonElement root)
{
    /// <summary>Words that judge somebody or something: "guilty", "heroes".</summary>
    private readonly PhraseList _verdicts = LanguageCues.List(root.GetProperty("verdicts"));

    /// <summary>Words that put a judgement into somebody's mouth: "called", "according".</summary>
    private readonly PhraseList _attributions = LanguageCues.List(root.GetProperty("attributions"));

    /// <summary>True when the words judge, and put the judgement into nobody's mouth.</summary>
    public bool Asks(IReadOnlyList<Word> words) => _verdicts.Find(words) >= 0 && _attributions.Find(words) < 0;
}

using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which a question wants a judgement from the bot itself.</summary>
internal sealed class JudgementCues(JsonElement root)
{
    private const int FarthestVerb = 12;

    /// <summary>Words that judge somebody or something: "guilty", "heroes".</summary>
    private readonly PhraseList _verdicts = LanguageCues.List(root.GetProperty("verdicts"));

    /// <summary>Words that ask for a judgement or a forecast: "who is right", "what will happen".</summary>
    private readonly PhraseList _questions = LanguageCues.List(root.GetProperty("questions"));

    /// <summary>Openings that ask for one: "will", "should".</summary>
    private readonly PhraseList _openings = LanguageCues.List(root.GetProperty("openings"));

    /// <summary>Words that put a judgement into somebody's mouth: "called", "according".</summary>
    private readonly PhraseList _attributions = LanguageCues.List(root.GetProperty("attributions"));

    /// <summary>Verbs that do so when somebody is said to have done it: the "rate" of "how did the institute rate".</summary>
    private readonly PhraseList _judging = LanguageCues.List(root.GetProperty("judging"));

    private readonly PhraseList _auxiliaries = LanguageCues.List(root.GetProperty("auxiliaries"));

    /// <summary>Before an attribution, words by which it is nobody's: "you think", "everybody says", "just say".</summary>
    private readonly PhraseList _nobody = LanguageCues.List(root.GetProperty("nobody"));

    /// <summary>True when the words judge.</summary>
    public bool HasVerdict(IReadOnlyList<Word> words) => _verdicts.Find(words) >= 0;

    /// <summary>True when the words ask for a judgement or a forecast.</summary>
    public bool AsksForOne(IReadOnlyList<Word> words) => _questions.Find(words) >= 0 || _openings.LengthAt(words, 0) > 0;

    /// <summary>True when a judgement is put into somebody's mouth other than the bot's, the asker's or everybody's.</summary>
    public bool IsAttributed(IReadOnlyList<Word> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!_nobody.Contains(words[i - 1].Text) && (_attributions.LengthAt(words, i) > 0 || IsJudging(words, i)))
            {
                return true;
            }
        }

        return _attributions.LengthAt(words, 0) > 1 || (words.Count > 0 && words[0].Text == "selon"); // "according to"
    }

    /// <summary>"Did A rate": a judging verb with an auxiliary and somebody before it.</summary>
    private bool IsJudging(IReadOnlyList<Word> words, int at)
    {
        if (_judging.LengthAt(words, at) == 0)
        {
            return false;
        }

        for (var i = at - 2; i >= Math.Max(0, at - FarthestVerb); i--)
        {
            if (_auxiliaries.Contains(words[i].Text))
            {
                return !_nobody.Contains(words[i + 1].Text) || at - i > 2; // "do you think", but "did people in the know tell"
            }
        }

        return false;
    }
}

using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which a question asks for what one says and what another says.</summary>
internal sealed class VersionCues(JsonElement root)
{
    private const int FarthestVerb = 7;

    /// <summary>Words that open such a clause: "what", "how".</summary>
    private readonly PhraseList _what = LanguageCues.List(root.GetProperty("what"));

    /// <summary>Verbs of somebody who gives a version: "claim", "admit".</summary>
    private readonly PhraseList _claiming = LanguageCues.List(root.GetProperty("claiming"));

    /// <summary>Words that set the second clause beside the first: "and", "versus".</summary>
    private readonly PhraseList _joining = LanguageCues.List(root.GetProperty("joining"));

    /// <summary>"What does A claim and what does B admit?"</summary>
    public bool AsksForTwo(IReadOnlyList<Word> words)
    {
        var hasFirst = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (_what.LengthAt(words, i) > 0 && Claims(words, i))
            {
                if (hasFirst && _joining.Contains(words[i - 1].Text))
                {
                    return true;
                }

                hasFirst = true;
            }
        }

        return false;
    }

    /// <summary>True when a verb of claiming stands in the clause, before the next such clause begins.</summary>
    private bool Claims(IReadOnlyList<Word> words, int what)
    {
        for (var i = what + 1; i < Math.Min(words.Count, what + FarthestVerb) && _what.LengthAt(words, i) == 0; i++)
        {
            if (_claiming.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}

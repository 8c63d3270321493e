using SahelBot.Answering.Languages;
using SahelBot.Answering.Lexicon;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Finds the word that says what a question is after: the "airline" of "which airline flew ...", the "filmed" of "who filmed ...".
/// An answer that has nothing of it is an answer to another question. After the question focus of open-domain question
/// answering (Moldovan et al. 1999, "LASSO: A Tool for Surfing the Answer Net").
/// </summary>
internal static class FocusReader
{
    private const int LongestRow = 3;
    private static readonly string[] _which = ["which", "what", "whose"];
    private static readonly string[] _articles = ["the", "a", "an"];
    private static readonly string[] _who = ["who", "whom"];
    private static readonly HashSet<string> _auxiliaries = new(StringComparer.Ordinal)
    {
        "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "be", "been", "being",
        "got", "gets", "get",
    };

    /// <summary>Where the focus starts in the text; null when the question has none, or is not in English.</summary>
    public static int? Find(IReadOnlyList<Word> words, string language, LanguageCues cues)
    {
        if (language != "en")
        {
            return null;
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var next = words[i].Text == "how" && words[i + 1].Text is "many" or "much" ? i + 2 : i + 1;
            if (_which.Contains(words[i].Text, StringComparer.Ordinal) || next == i + 2)
            {
                return Noun(words, next);
            }

            if (_who.Contains(words[i].Text, StringComparer.Ordinal))
            {
                return Verb(words, i + 1, cues);
            }
        }

        return null;
    }

    /// <summary>The last noun of the row that follows the question word.</summary>
    private static int? Noun(IReadOnlyList<Word> words, int from)
    {
        int? head = null;
        for (var i = from; i < words.Count && !_auxiliaries.Contains(words[i].Text); i++)
        {
            if (words[i].Text == "s")
            {
                continue; // "which diplomat's post": the post
            }

            // A word that the dictionary has not is a name at the start ("which Telegram channel"), later a verb's odd form ("flew").
            var isNoun = EnglishLexicon.Find(words[i].Text) is { } entry ? entry.IsNoun : head is null;
            if ((!isNoun && head is not null) || i - from > LongestRow)
            {
                break;
            }

            head = isNoun ? words[i].Start : head;
        }

        return head;
    }

    /// <summary>The first word after "who" that is neither an auxiliary nor a framing word.</summary>
    private static int? Verb(IReadOnlyList<Word> words, int from, LanguageCues cues)
    {
        for (var i = from; i < words.Count && i < from + 3; i++)
        {
            if (_auxiliaries.Contains(words[i].Text))
            {
                continue;
            }

            // What stands before an article is a verb, whatever the dictionary has it for: "who flew the drone".
            var isVerb = EnglishLexicon.Find(words[i].Text) is { IsNoun: false }
                || (i + 1 < words.Count && _articles.Contains(words[i + 1].Text, StringComparer.Ordinal));
            return isVerb && !cues.Frame.Contains(words[i].Text) ? words[i].Start : null;
        }

        return null;
    }
}

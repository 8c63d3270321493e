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
    private const int LongestSubject = 6;
    private const int FarthestAuxiliary = 5;
    private static readonly string[] _which = ["which", "what", "whose"];
    private static readonly string[] _articles = ["the", "a", "an"];
    private static readonly string[] _who = ["who", "whom"];
    private static readonly HashSet<string> _doing = new(StringComparer.Ordinal) { "did", "does", "do", "has", "have", "had" };
    private static readonly HashSet<string> _being = new(StringComparer.Ordinal) { "is", "are", "was", "were", "s" };
    private static readonly HashSet<string> _afterVerb = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "off", "up", "out", "over", "on", "with", "from", "to", "its", "his", "her", "their",
    };

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
            var isWho = _who.Contains(words[i].Text, StringComparer.Ordinal);
            if ((isWho || _which.Contains(words[i].Text, StringComparer.Ordinal)) && StartOfSubject(words, i + 1) is { } subject)
            {
                return Noun(words, subject); // "what was the price of ...", "who is the lawyer of ..."
            }

            if (i == 0 && words[i].Text == "how" && next == 1 && words.Count > 2 && _auxiliaries.Contains(words[2].Text) && !_auxiliaries.Contains(words[1].Text))
            {
                return words[1].Start; // "how fast does ..."
            }

            if (_which.Contains(words[i].Text, StringComparer.Ordinal) || next == i + 2)
            {
                return Noun(words, next);
            }

            if (isWho)
            {
                return Verb(words, i + 1, cues);
            }
        }

        return null;
    }

    /// <summary>
    /// Where the verb of "(when, why, how, on what day) did A verb ..." starts in the text: what the question takes to have happened. Null when the
    /// question has another form, when it cannot be told, or when it is not in English.
    /// </summary>
    public static int? FindPredicate(IReadOnlyList<Word> words, string language, IReadOnlyList<ActorMention> actors)
    {
        if (language != "en")
        {
            return null;
        }

        for (var i = 0; i < Math.Min(words.Count, FarthestAuxiliary); i++)
        {
            if (_doing.Contains(words[i].Text))
            {
                return AfterSubject(words, i + 1, actors) is { } at ? words[at].Start : null;
            }
        }

        return null;
    }

    /// <summary>The first word after the subject, adverbs left out; null when the end of the subject cannot be told.</summary>
    private static int? AfterSubject(IReadOnlyList<Word> words, int from, IReadOnlyList<ActorMention> actors)
    {
        var at = from;
        while (at < words.Count && at - from <= LongestSubject)
        {
            if (actors.FirstOrDefault(a => a.Start <= words[at].Start && words[at].Start < a.End) is { } actor)
            {
                at = Enumerable.Range(at, words.Count - at).FirstOrDefault(k => words[k].Start >= actor.End, words.Count);
                if (at < words.Count && words[at].Text is not ("and" or "or" or "s")
                    && !actors.Any(a => a.Start <= words[at].Start && words[at].Start < a.End)
                    && EnglishLexicon.Find(words[at].Text) is not { IsNoun: true })
                {
                    break;
                }

                if (at < words.Count && EnglishLexicon.Find(words[at].Text) is { IsNoun: true })
                {
                    // A verb that the dictionary has for a noun ("did ECOWAS sanction Ukraine"), or a longer subject ("did Mali army say").
                    return at + 1 == words.Count || _afterVerb.Contains(words[at + 1].Text) || actors.Any(a => a.Start == words[at + 1].Start)
                        ? at
                        : null;
                }

                at += at < words.Count && words[at].Text is "and" or "or" or "s" ? 1 : 0;
                continue;
            }

            if (at > from && EnglishLexicon.Find(words[at].Text) is { IsNoun: false } && !_articles.Contains(words[at].Text, StringComparer.Ordinal))
            {
                break;
            }

            at++;
        }

        while (at < words.Count && (words[at].Text is "not" or "also" or "ever" or "first" or "still" or "then" or "never" or "already" || words[at].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            at++;
        }

        return at < words.Count && at - from <= LongestSubject + 2 ? at : null;
    }

    /// <summary>The place after "was the" that a question word opens; null when something else stands there.</summary>
    private static int? StartOfSubject(IReadOnlyList<Word> words, int from) =>
        from + 1 < words.Count && _being.Contains(words[from].Text) && _articles.Contains(words[from + 1].Text, StringComparer.Ordinal)
            ? from + 2
            : null;

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
            var isNoun = EnglishLexicon.Find(words[i].Text) is { } entry
                ? entry.IsNoun || (i == from && i + 1 < words.Count && _auxiliaries.Contains(words[i + 1].Text)) // "what colour was"
                : head is null;
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

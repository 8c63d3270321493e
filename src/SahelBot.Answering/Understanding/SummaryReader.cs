using System.Buffers;
using SahelBot.Answering.Languages;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Tells whether a question wants the whole subject in brief: it asks for brevity ("the short version, please") or for an explanation
/// of the dispute ("what is this quarrel about?"), and names nothing of which a dispute has many: no event, no person, no day.
/// </summary>
internal static class SummaryReader
{
    private const int MostOfRecipient = 6;
    private static readonly SearchValues<char> _sentenceEnds = SearchValues.Create(".!?:\n");

    private static readonly QuestionKind[] _others =
    [
        QuestionKind.BothSides, QuestionKind.HowMany, QuestionKind.Why, QuestionKind.When, QuestionKind.Where, QuestionKind.Latest,
        QuestionKind.Position, QuestionKind.Who,
    ];

    /// <param name="text">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="contents">Words that an answer would have to account for.</param>
    /// <param name="actors">Whom it names.</param>
    /// <param name="isParty">True for a name of one of the main parties.</param>
    /// <param name="cues">The cues of its language.</param>
    public static bool IsWhole(
        string text, IReadOnlyList<Word> words, IReadOnlyList<ContentTerm> contents, IReadOnlyList<ActorMention> actors,
        Func<ActorMention, bool> isParty, LanguageCues cues)
    {
        var sentences = Sentences(text, words);
        var asking = sentences.FindLastIndex(s => Asks(s, actors, cues));
        return asking >= 0
            && actors.All(isParty)
            && sentences.Where((s, i) => i != asking).All(s => IsBeside(s, contents, actors, cues))
            && !IsAboutMore(sentences[asking], contents, actors, cues);
    }

    private static List<List<Word>> Sentences(string text, IReadOnlyList<Word> words)
    {
        var sentences = new List<List<Word>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 || text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(_sentenceEnds) >= 0)
            {
                sentences.Add([]);
            }

            sentences[^1].Add(words[i]);
        }

        return sentences;
    }

    private static bool Asks(List<Word> sentence, IReadOnlyList<ActorMention> actors, LanguageCues cues)
    {
        var summaries = cues.Summaries;
        var named = actors.Where(a => Holds(sentence, a)).ToList();
        var hasSubject = sentence.Where((w, i) => IsSubject(w, named, summaries) && !(i > 0 && IsDoer(sentence[i - 1], cues))
            && !named.Exists(a => a.Start <= w.Start && w.Start < a.End)).Any();
        if (_others.Any(kind => FindOutside(sentence, cues.Kinds[kind], summaries) >= 0))
        {
            return false;
        }

        // One party alone is asked about for itself: "a short overview of Mali".
        return (summaries.Requests.Find(sentence) >= 0 && (named.Count != 1 || hasSubject))
            || (hasSubject && OpensWith(sentence, summaries.Openings, cues));
    }

    /// <summary>"What is it fighting for?" has no subject in "fighting", but a verb.</summary>
    private static bool IsDoer(Word word, LanguageCues cues) =>
        word.Text == "it" || cues.Pronouns.Person.Contains(word.Text) || cues.Pronouns.Group.Contains(word.Text);

    /// <summary>The place of a cue that is no part of a request for a summary: "what happened" in "sum up what happened" is one.</summary>
    private static int FindOutside(List<Word> sentence, PhraseList cue, SummaryCues summaries)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (summaries.Requests.LengthAt(sentence, i) is > 0 and var length)
            {
                i += length - 1;
            }
            else if (cue.LengthAt(sentence, i) > 0 && !summaries.Subjects.Contains(sentence[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool OpensWith(List<Word> sentence, PhraseList openings, LanguageCues cues)
    {
        return openings.LengthAt(sentence, cues.AfterPoliteness(sentence, 0)) > 0 || openings.LengthAt(sentence, 0) > 0;
    }

    private static bool IsSubject(Word word, List<ActorMention> named, SummaryCues summaries) =>
        summaries.Subjects.Contains(word.Text) || (named.Count != 1 && summaries.VagueSubjects.Contains(word.Text));

    /// <summary>True for a sentence in which the asker tells of himself, or that says nothing of the subject.</summary>
    private static bool IsBeside(List<Word> sentence, IReadOnlyList<ContentTerm> contents, IReadOnlyList<ActorMention> actors, LanguageCues cues) =>
        !actors.Any(a => Holds(sentence, a))
        && (cues.Summaries.Self.Find(sentence) >= 0 || !IsAboutMore(sentence, contents, actors, cues));

    /// <summary>True when a sentence has a word that is neither the dispute, a party, nor the manner of the summary.</summary>
    private static bool IsAboutMore(List<Word> sentence, IReadOnlyList<ContentTerm> contents, IReadOnlyList<ActorMention> actors, LanguageCues cues)
    {
        var summaries = cues.Summaries;
        var named = actors.Where(a => Holds(sentence, a)).ToList();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (LongestOf(sentence, i, summaries.Requests, summaries.Openings, summaries.Orders) is > 0 and var length)
            {
                i += length - 1;
                continue;
            }

            if (summaries.Recipients.LengthAt(sentence, i) is > 0 and var recipient)
            {
                i = EndOfRecipient(sentence, i + recipient, summaries);
                continue;
            }

            var word = sentence[i];
            if (contents.Any(t => t.IsHard && t.Query.Token.Start < word.End && word.Start < t.Query.Token.Start + t.Query.Token.Length)
                && !IsSubject(word, named, summaries) && !summaries.Manner.Contains(word.Text) && !summaries.Parties.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static int LongestOf(List<Word> sentence, int at, params ReadOnlySpan<PhraseList> lists)
    {
        var longest = 0;
        foreach (var list in lists)
        {
            longest = Math.Max(longest, list.LengthAt(sentence, at));
        }

        return longest;
    }

    /// <summary>The last word of "for a complete beginner who ...": up to the next request or word for the dispute.</summary>
    private static int EndOfRecipient(List<Word> sentence, int from, SummaryCues summaries)
    {
        var at = from;
        while (at < sentence.Count && at - from < MostOfRecipient && summaries.Requests.LengthAt(sentence, at) == 0
            && !summaries.Subjects.Contains(sentence[at].Text))
        {
            at++;
        }

        return at - 1;
    }

    private static bool Holds(List<Word> sentence, ActorMention actor) =>
        sentence.Count > 0 && actor.Start >= sentence[0].Start && actor.Start < sentence[^1].End;
}

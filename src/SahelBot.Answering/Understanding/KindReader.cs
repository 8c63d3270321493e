using SahelBot.Answering.Languages;

namespace SahelBot.Answering.Understanding;

/// <summary>Tells the kind of a question from the cue phrases of its language.</summary>
internal static class KindReader
{
    // When several cues stand in a question, the more telling kind comes first.
    private static readonly QuestionKind[] _byWeight =
    [
        QuestionKind.BothSides, QuestionKind.HowMany, QuestionKind.Why, QuestionKind.When, QuestionKind.Where,
        QuestionKind.Latest, QuestionKind.Happenings, QuestionKind.Position, QuestionKind.Who,
    ];

    /// <param name="text">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="cues">The cues of its language.</param>
    /// <param name="isSummary">True when it would like the whole subject in brief; what else stands in it decides too.</param>
    public static QuestionKind Read(string text, IReadOnlyList<Word> words, LanguageCues cues, bool isSummary)
    {
        var tolerated = isSummary ? cues.Summaries.Orders : null;
        if (FindOther(cues.Instruction, words, tolerated) || (tolerated is null && cues.Advice.LengthAt(words, Asking(text, words, cues)) > 0)
            || HasOrder(text, words, cues, tolerated))
        {
            return QuestionKind.Instruction;
        }

        if (cues.Opinion.Find(words) >= 0 || cues.OpinionOpening.LengthAt(words, 0) > 0)
        {
            return QuestionKind.Opinion;
        }

        IReadOnlyList<Word> asked = isSummary ? [.. words.Skip(Asking(text, words, cues))] : words; // "It is for tomorrow. Can you sum it up?"
        if (IsVerdict(words, cues) || IsJudgement(words, cues) || (cues.Judgements.AsksForOne(asked) && !cues.Judgements.IsAttributed(words)))
        {
            return QuestionKind.Opinion;
        }

        if (isSummary)
        {
            return QuestionKind.Summary;
        }

        var isYesNo = cues.YesNo.LengthAt(words, 0) > 0;
        if (cues.Kinds[QuestionKind.BothSides].Find(words) >= 0 || cues.Versions.AsksForTwo(words))
        {
            return QuestionKind.BothSides;
        }

        // The question word at the start decides, whatever stands later: "Who said when ...?" asks for a person.
        if (KindAt(words, 0, cues) is { } opening)
        {
            return opening;
        }

        if (isYesNo)
        {
            return QuestionKind.YesNo;
        }

        var asking = FirstInterrogative(words, cues);
        return (asking >= 0 ? KindAt(words, asking, cues) : null) ?? Array.Find(_byWeight, kind => Asks(cues.Kinds[kind], words, asking, cues));
    }

    /// <summary>Where the sentence begins that asks: the last one with the form of a question, or else the first.</summary>
    private static int Asking(string text, IReadOnlyList<Word> words, LanguageCues cues)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (WordScanner.OpensSentence(text, words, i) && OpensQuestion(words, i, cues))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The most telling kind that has a cue at a word; null for none.</summary>
    private static QuestionKind? KindAt(IReadOnlyList<Word> words, int at, LanguageCues cues)
    {
        foreach (var kind in _byWeight)
        {
            if (cues.Kinds[kind].LengthAt(words, at) > 0)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Where the first question word stands; -1 when there is none.</summary>
    private static int FirstInterrogative(IReadOnlyList<Word> words, LanguageCues cues)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (cues.Interrogatives.Contains(words[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True when a cue stands in the question; a question word after another one only joins: "Which words did they use when ...?"</summary>
    private static bool Asks(PhraseList kind, IReadOnlyList<Word> words, int asking, LanguageCues cues) =>
        Enumerable.Range(0, words.Count).Any(i => kind.LengthAt(words, i) > 0
            && (asking < 0 || i <= asking || !cues.Interrogatives.Contains(words[i].Text)));

    /// <summary>"All of them should go, right?": a verdict that somebody else is to share; no question that asks for something.</summary>
    private static bool IsVerdict(IReadOnlyList<Word> words, LanguageCues cues) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i].Text == "should")
        && cues.YesNo.LengthAt(words, 0) == 0 && !cues.Kinds.Values.Any(k => k.LengthAt(words, 0) > 0)
        && !words.Any(w => w.Text is "what" or "which" or "how" or "who" or "why" or "where" or "when");

    /// <summary>"Is A guilty?", "who is lying": a judgement to be passed by the bot itself, since the question puts it into nobody's mouth.</summary>
    private static bool IsJudgement(IReadOnlyList<Word> words, LanguageCues cues) =>
        cues.Judgements.HasVerdict(words) && !cues.Judgements.IsAttributed(words)
        && (cues.Kinds[QuestionKind.Who].LengthAt(words, 0) > 0 || !cues.Kinds.Values.Any(k => k.LengthAt(words, 0) > 0))
        && cues.Kinds[QuestionKind.BothSides].Find(words) < 0;

    /// <summary>True when a phrase stands in the words that is not among those tolerated.</summary>
    private static bool FindOther(PhraseList phrases, IReadOnlyList<Word> words, PhraseList? tolerated) =>
        Enumerable.Range(0, words.Count).Any(i => phrases.LengthAt(words, i) is > 0 and var length && !(tolerated?.LengthAt(words, i) >= length));

    /// <summary>True when a sentence of the question opens with an order, politely or not.</summary>
    /// <param name="text">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="cues">The cues of its language.</param>
    /// <param name="tolerated">Orders that count for none: "write" a summary. Null for none.</param>
    private static bool HasOrder(string text, IReadOnlyList<Word> words, LanguageCues cues, PhraseList? tolerated)
    {
        var sentence = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!WordScanner.OpensSentence(text, words, i))
            {
                if (cues.Assent.LengthAt(words, i) > 0 && Continues(text, words, i, cues) && !OpensQuestion(words, sentence, cues))
                {
                    return true;
                }

                continue;
            }

            (var at, sentence) = (cues.AfterPoliteness(words, i), i);
            if (cues.Imperative.LengthAt(words, at) is > 0 and var length && !(tolerated?.LengthAt(words, at) >= length)
                && !(cues.Saying.LengthAt(words, at) is > 0 and var saying && OpensQuestion(words, at + saying, cues)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a comma or "and" stands before a word.</summary>
    private static bool Continues(string text, IReadOnlyList<Word> words, int at, LanguageCues cues) =>
        cues.Conjunctions.Contains(words[at - 1].Text)
        || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(',', '-', '–') >= 0;

    /// <summary>True when the words from a place on ask: "when ...", "did ...", "what ...".</summary>
    private static bool OpensQuestion(IReadOnlyList<Word> words, int at, LanguageCues cues) =>
        cues.YesNo.LengthAt(words, at) > 0 || cues.Definitional.LengthAt(words, at) > 0 || cues.Openers.LengthAt(words, at) > 0
        || cues.Kinds.Any(k => k.Key is not (QuestionKind.Position or QuestionKind.Summary) && k.Value.LengthAt(words, at) > 0);
}

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

    private const int MostBeforeQuestionWord = 2;

    /// <summary>French question words that join clauses too: « la ville où », « quand on l'a accusée ».</summary>
    private static readonly string[] _joining = ["que", "qui", "ou", "quand"];

    /// <param name="text">The question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="cues">The cues of its language.</param>
    /// <param name="isSummary">True when it would like the whole subject in brief; what else stands in it decides too.</param>
    public static QuestionKind Read(string text, IReadOnlyList<Word> words, LanguageCues cues, bool isSummary)
    {
        var tolerated = isSummary ? cues.Summaries.Orders : null;
        var telling = WithoutHarmless(words, cues);
        if (FindOther(cues.Instruction, words, tolerated) || (tolerated is null && cues.Advice.LengthAt(telling, Asking(text, words, cues)) > 0)
            || HasOrder(text, words, cues, tolerated))
        {
            return QuestionKind.Instruction;
        }

        if (cues.Opinion.Find(telling) >= 0 || cues.OpinionOpening.LengthAt(telling, 0) > 0)
        {
            return QuestionKind.Opinion;
        }

        IReadOnlyList<Word> asked = isSummary ? [.. telling.Skip(Asking(text, words, cues))] : telling; // "It is for tomorrow. Can you sum it up?"
        if (IsVerdict(words, cues) || IsJudgement(telling, cues) || (cues.Judgements.AsksForOne(asked) && !cues.Judgements.IsAttributed(words)))
        {
            return QuestionKind.Opinion;
        }

        if (isSummary)
        {
            return QuestionKind.Summary;
        }

        var isYesNo = cues.YesNo.LengthAt(words, 0) > 0;
        words = WithoutOr(text, words);
        if (cues.Kinds[QuestionKind.BothSides].Find(words) >= 0 || cues.Versions.AsksForTwo(words))
        {
            return QuestionKind.BothSides;
        }

        if (IsMadeYesNo(words, 0, cues) && !cues.Interrogatives.Contains(words[0].Text))
        {
            return QuestionKind.YesNo;
        }

        // The question word at the start decides, whatever stands later: "Who said when ...?" asks for a person.
        if (KindAt(words, 0, cues) is { } opening)
        {
            return opening == QuestionKind.Where && cues.Stances.Find(words) >= 0 ? QuestionKind.Position : opening;
        }

        if (isYesNo)
        {
            return QuestionKind.YesNo;
        }

        var asking = Interrogative(words, cues);
        return (asking >= 0 ? KindAround(words, asking, cues) : null) ?? Array.Find(_byWeight, kind => Asks(cues.Kinds[kind], words, asking, cues));
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

    /// <summary>The words with those blank that only look like a sign of an opinion, a verdict or a wish for advice: "would you be so kind".</summary>
    private static IReadOnlyList<Word> WithoutHarmless(IReadOnlyList<Word> words, LanguageCues cues)
    {
        Word[]? blanked = null;
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = cues.Harmless.LengthAt(words, i); length > 0; length--)
            {
                blanked ??= [.. words];
                blanked[i + length - 1] = words[i + length - 1] with { Text = "" };
            }
        }

        return blanked ?? words;
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

    /// <summary>The kind of the longest cue that a question word belongs to: "where" for "in which country", "who" for "which country".</summary>
    private static QuestionKind? KindAround(IReadOnlyList<Word> words, int asking, LanguageCues cues)
    {
        (QuestionKind? Kind, int Length) best = (null, 0);
        for (var i = asking; i >= Math.Max(0, asking - MostBeforeQuestionWord); i--)
        {
            foreach (var kind in _byWeight)
            {
                var length = cues.Kinds[kind].LengthAt(words, i);
                best = length > asking - i && length > best.Length ? (kind, length) : best;
            }
        }

        return best.Kind;
    }

    /// <summary>
    /// Where the question word stands that asks; -1 when there is none. The one that opens the question, or else the first, but in French, where it
    /// may stand at the end, sooner one that joins no clauses: « Le navire qui a coulé venait de quel port ? », « la lettre que le conseil a reçue date de quand ? ».
    /// </summary>
    private static int Interrogative(IReadOnlyList<Word> words, LanguageCues cues)
    {
        var all = Enumerable.Range(0, words.Count).Where(i => cues.Interrogatives.Contains(words[i].Text)).ToList();
        if (all.Count == 0 || all[0] == 0)
        {
            return all.Count == 0 ? -1 : 0;
        }

        var asking = all.FindIndex(i => !_joining.Contains(words[i].Text, StringComparer.Ordinal));
        return asking >= 0 ? all[asking] : all[^1] == words.Count - 1 ? all[^1] : all[0];
    }

    /// <summary>The words without « ou », "or", which is written like « où », "where", where accents are left out: that one begins or ends a question, or follows « d' ».</summary>
    private static IReadOnlyList<Word> WithoutOr(string text, IReadOnlyList<Word> words) =>
        words.Any(w => w.Text == "ou")
            ? [.. words.Select((w, i) => IsOr(text, words, i) ? w with { Text = "" } : w)]
            : words;

    private static bool IsOr(string text, IReadOnlyList<Word> words, int at) =>
        words[at] is { Text: "ou" } word && at > 0 && at < words.Count - 1 && words[at - 1].Text is not ("d" or "est" or "etait")
        && !text.AsSpan(word.Start, word.Length).ContainsAny('ù', 'Ù', '\u0300');

    /// <summary>True when a cue stands in the question; a question word after another one only joins: "Which words did they use when ...?"</summary>
    private static bool Asks(PhraseList kind, IReadOnlyList<Word> words, int asking, LanguageCues cues) =>
        Enumerable.Range(0, words.Count).Any(i => kind.LengthAt(words, i) > 0
            && (asking < 0 || i == asking || !cues.Interrogatives.Contains(words[i].Text)));

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

    /// <summary>«Сказал ли он ...»: the word after the first one asks for yes or no.</summary>
    private static bool IsMadeYesNo(IReadOnlyList<Word> words, int at, LanguageCues cues) =>
        at + 1 < words.Count && cues.YesNoAfter.Contains(words[at + 1].Text);

    /// <summary>True when the words from a place on ask: "when ...", "did ...", "what ...".</summary>
    private static bool OpensQuestion(IReadOnlyList<Word> words, int at, LanguageCues cues) =>
        cues.YesNo.LengthAt(words, at) > 0 || IsMadeYesNo(words, at, cues) || cues.Definitional.LengthAt(words, at) > 0 || cues.Openers.LengthAt(words, at) > 0
        || cues.Kinds.Any(k => k.Key is not (QuestionKind.Position or QuestionKind.Summary) && k.Value.LengthAt(words, at) > 0);
}

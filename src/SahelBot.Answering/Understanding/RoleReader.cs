using SahelBot.Answering.Languages;

namespace SahelBot.Answering.Understanding;

/// <summary>Tells whether a question has its first actor doing something to its second one.</summary>
internal static class RoleReader
{
    private const int FarthestAuxiliary = 4;
    private static readonly string[] _doing = ["did", "does", "do", "has", "have", "had"];

    /// <summary>Words that tell that the second actor is no object of the verb before them.</summary>
    private static readonly HashSet<string> _apart = new(StringComparer.Ordinal)
    {
        "and", "or", "been", "get", "got", "according", "by", "who", "whom", "whose", "when", "while", "after",
        "before", "because", "since", "if",
    };

    /// <summary>Words before a place or a subject, which nothing is done to.</summary>
    private static readonly HashSet<string> _about = new(StringComparer.Ordinal) { "in", "at", "near", "inside", "on", "about", "over" };

    /// <summary>
    /// True for the English form "(what, why, when) did A ..."; false for other languages and when other words than an article
    /// stand between the auxiliary and the first actor.
    /// </summary>
    public static bool IsSubject(UnderstoodQuestion question)
    {
        if (question.Language != "en" || question.Actors.Count == 0)
        {
            return false;
        }

        var words = WordScanner.Scan(question.Text);
        var first = words.FindIndex(w => w.Start >= question.Actors[0].Start);
        var auxiliary = words.FindIndex(w => _doing.Contains(w.Text, StringComparer.Ordinal));
        return auxiliary is >= 0 and <= FarthestAuxiliary && first > auxiliary
            && !words.Skip(auxiliary + 1).Take(first - auxiliary - 1).Any(w => w.Text != "the");
    }

    /// <summary>
    /// True for the English form "(why, when, how) did A verb (...) B"; false for the passive and for other languages.
    /// </summary>
    public static bool IsActive(UnderstoodQuestion question)
    {
        if (question.Actors.Count < 2 || !IsSubject(question))
        {
            return false;
        }

        var words = WordScanner.Scan(question.Text);
        var between = words.Where(w => w.Start >= question.Actors[0].End && w.End <= question.Actors[1].Start).ToList();
        return between.Count is > 0 and <= 5 && !between.Exists(w => _apart.Contains(w.Text))
            && !between.TakeLast(2).Any(w => _about.Contains(w.Text)); // "attack in Bamako", "stand on the request"
    }

    /// <summary>
    /// The doer and whom it is done with or against, in any language (in English only after "did"): the first actor, when no such word stands before it, and a later one
    /// that has it before it. Null when the question is not of that form.
    /// </summary>
    public static (ActorMention Doer, ActorMention Other)? WithWhom(UnderstoodQuestion question, LanguageCues cues)
    {
        if (question.Actors.Count < 2 || (question.Language == "en" && !IsSubject(question)))
        {
            return null;
        }

        var words = WordScanner.Scan(question.Text);
        var doer = question.Actors[0];
        return !HasWith(words, doer, cues) && question.Actors.Skip(1).FirstOrDefault(a => HasWith(words, a, cues)) is { } other
            ? (doer, other)
            : null;
    }

    /// <summary>True when "with" or "against" stands before an actor, an article or a small word between them.</summary>
    public static bool HasWith(IReadOnlyList<Word> words, ActorMention actor, LanguageCues cues)
    {
        var at = words.TakeWhile(w => w.Start < actor.Start).Count();
        return (at > 0 && cues.With.Contains(words[at - 1].Text))
            || (at > 1 && words[at - 1].Text.Length <= 3 && cues.With.Contains(words[at - 2].Text));
    }
}

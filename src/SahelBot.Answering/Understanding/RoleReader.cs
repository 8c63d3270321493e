namespace SahelBot.Answering.Understanding;

/// <summary>Tells whether a question has its first actor doing something to its second one.</summary>
internal static class RoleReader
{
    private static readonly string[] _doing = ["did", "does", "do", "has", "have", "had"];

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
        return auxiliary is >= 0 and <= 2 && first > auxiliary
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
        return between.Count is > 0 and <= 5 && !between.Exists(w => w.Text is "and" or "or" or "been" or "get" or "got" or "according")
            && !between.Exists(w => w.Text == "by");
    }
}

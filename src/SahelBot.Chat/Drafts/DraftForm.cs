using SahelBot.Chat.Replies;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>The form in which a draft is changed, filled with what is there as far as it fits.</summary>
internal static class DraftForm
{
    /// <summary>What the forms of platforms hold, in UTF-16 units.</summary>
    public const int MostText = 4000;

    public static ReplyForm Of(DraftReview review, string data, DraftWords words) =>
        new(data, words.FormTitle, words.FormLabel, MostText) { Value = ValueOf(review), IsLong = true };

    /// <summary>
    /// The lines of a form that are not as they were when it opened. The others must not be carried out: a new publisher changes
    /// passages too, which their old lines would change back.
    /// </summary>
    /// <param name="review">The draft as it was when the form opened.</param>
    /// <param name="text">What came back.</param>
    /// <returns>Empty when nothing was changed. A whole article, which begins with <c>---</c>, as it is.</returns>
    public static string ChangesIn(DraftReview review, string text)
    {
        var written = PlainText.CleanLines(text);
        if (written.StartsWith("---", StringComparison.Ordinal))
        {
            return written;
        }

        var before = PlainText.CleanLines(ValueOf(review)).Split('\n').ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', written.Split('\n').Where(l => l.Length > 0 && !before.Contains(l)));
    }

    /// <summary>Front matter and passages, one line each; without the passages where they do not fit. What is left out stays as it is.</summary>
    private static string ValueOf(DraftReview review)
    {
        var fields = string.Join('\n', review.Fields.Select(f => $"{f.Key}: {OneLine(f.Value)}"));
        var passages = string.Join('\n', review.Passages.Select(p => $"{p.Slug}: {OneLine(p.Text)}"));
        var all = passages.Length == 0 ? fields : $"{fields}\n\n{passages}";
        return all.Length <= MostText ? all : fields.Length <= MostText ? fields : "";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

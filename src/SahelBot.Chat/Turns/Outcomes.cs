using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Turns;

/// <summary>Short outcomes that recur.</summary>
internal static class Outcomes
{
    /// <summary>The longest toast of <see cref="ChatOutcome.Toast"/>.</summary>
    private const int LongestToast = 190;

    public static ChatOutcome Of(params IReadOnlyList<Reply> replies) => new(replies);

    /// <summary>One sentence on what was wrong, for the person who acted.</summary>
    public static ChatOutcome Problem(string text) => Notice(NoticeKind.Problem, text);

    /// <summary>One marked sentence for the person who acted.</summary>
    public static ChatOutcome Notice(NoticeKind kind, string text) => Of(new Reply
    {
        Body = new Document([NoticeOf(kind, text)]),
        IsOnlyForPerson = true,
    });

    public static ChatOutcome Toast(string text) => new([]) { Toast = PlainText.Shorten(text, LongestToast) };

    /// <summary>The same reply with a marked sentence above it.</summary>
    public static Reply Under(Reply page, NoticeKind kind, string notice) =>
        page with { Body = new Document([NoticeOf(kind, notice), .. page.Body.Blocks]) };

    public static Block.Notice NoticeOf(NoticeKind kind, string text) => new(kind, [new Inline.Text(text)]);

    public static Block.Footer FreshnessOf(string version, DateOnly? asOf, string language) =>
        new(Freshness.Of(version, asOf, language));

    public static Block.Footer FreshnessOf(Turn turn) => FreshnessOf(turn.Snapshot.Version, turn.Snapshot.AsOf, turn.Language);
}

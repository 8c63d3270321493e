using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Auditing;

namespace SahelBot.Chat.Moderation;

/// <summary>Who did what when, latest first.</summary>
internal sealed class AuditAction(IAuditLog audit, ButtonMaker maker) : IKnowledgeAction, IButtonHandler
{
    private const int OnPage = 10;
    private const int LongestPart = 120;

    public string Name => "audit";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Audit];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken) =>
        Outcomes.Of(await ShowAsync(turn, null, ReplyAct.Send, cancellationToken));

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var isNumber = long.TryParse(state.Field(0), NumberStyles.None, CultureInfo.InvariantCulture, out var before);
        return Outcomes.Of(await ShowAsync(turn, isNumber ? before : null, ReplyAct.Replace, cancellationToken));
    }

    private async Task<Reply> ShowAsync(Turn turn, long? before, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.Audit;
        var found = await audit.ListAsync(OnPage + 1, before, cancellationToken);
        var shown = found.Take(OnPage).ToList();
        Block list = shown.Count == 0
            ? Outcomes.NoticeOf(NoticeKind.Information, words.Empty)
            : new Block.BulletList([.. shown.Select(e => Line(turn, e))]);
        var turning = new List<ReplyButton>();
        if (before is not null)
        {
            turning.Add(maker.Make(turn.Place, words.Latest, ButtonAction.Audit));
        }

        if (found.Count > OnPage)
        {
            var last = shown[^1].Number.ToString(CultureInfo.InvariantCulture);
            turning.Add(maker.Make(turn.Place, words.Earlier, ButtonAction.Audit, last));
        }

        return new Reply
        {
            Body = new Document([new Block.Heading(words.Title), list]),
            Act = act,
            Buttons = turning.Count > 0 ? [turning] : [],
            IsOnlyForPerson = true,
        };
    }

    private static List<Inline> Line(Turn turn, AuditEntry entry)
    {
        var words = turn.Words.Audit;
        var line = new List<Inline>
        {
            new Inline.Text($"{entry.Number.ToString(CultureInfo.InvariantCulture)}. {Part(entry.Action)}", TextStyle.Strong),
        };
        var result = entry.Result switch
        {
            AuditResult.Refused => words.Refused,
            AuditResult.Failed => words.Failed,
            _ => null,
        };
        if (result is not null)
        {
            line.Add(new Inline.Text($" ({result})", TextStyle.Emphasis));
        }

        string[] parts = [Part(entry.Subject), Part(entry.By.Name), MomentText.Of(entry.At, turn.Language), Part(entry.Detail)];
        line.Add(new Inline.Text(string.Concat(parts.Where(p => p.Length > 0).Select(p => " · " + p))));
        return line;
    }

    private static string Part(string text) => PlainText.Shorten(PlainText.Clean(text), LongestPart);
}

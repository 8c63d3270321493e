using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Moderation;

/// <summary>Hands what moderators want of the knowledge to the action that they name. Who is no moderator never gets here.</summary>
internal sealed class KnowledgeCommand(IReadOnlyList<IKnowledgeAction> actions, ChatSettings settings) : IChatCommand
{
    /// <summary>What a bare command means, and a command with nothing but a file.</summary>
    private const string Standard = "status";

    private const string ForFile = "add";

    private readonly Dictionary<string, IKnowledgeAction> _actions = actions.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase);

    public string Name => "knowledge";

    public Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (!ModeratorPlaces.IsSafe(settings, turn.Place))
        {
            return Task.FromResult(Outcomes.Notice(NoticeKind.Information, turn.Words.Status.InPrivate));
        }

        var typed = arguments["action"] ?? (turn.Attachment is null ? Standard : ForFile);
        var parts = typed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var action = parts.ElementAtOrDefault(0) ?? "";
        return _actions.TryGetValue(action, out var wanted)
            ? wanted.RunAsync(turn, parts.ElementAtOrDefault(1) ?? "", turn.Attachment, cancellationToken)
            : Task.FromResult(Unknown(turn, action));
    }

    /// <summary>Values to offer for what can be done.</summary>
    public async Task<IReadOnlyList<OptionValue>> OfferAsync(string typed, CancellationToken cancellationToken)
    {
        var offers = new List<OptionValue>();
        foreach (var action in actions)
        {
            offers.AddRange(await action.OfferAsync(cancellationToken));
        }

        return OptionValues.Among(offers, typed);
    }

    private ChatOutcome Unknown(Turn turn, string action)
    {
        var words = turn.Words.Problems;
        var near = Nearest.To(action, _actions.Keys, 1);
        string[] sentences =
        [
            PlainText.Fill(words.UnknownAction, PlainText.Echo(action), string.Join(", ", actions.Select(a => a.Name)), Turn.Typed(CommandCatalog.ExampleOf(Name))),
            .. near.Select(n => PlainText.Fill(words.DidYouMean, $"{Turn.Typed(Name)} {n}")),
        ];
        return Outcomes.Problem(string.Join(' ', sentences));
    }
}

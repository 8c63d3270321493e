using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Pauses;

/// <summary>Reads what is to be paused.</summary>
internal sealed class PauseScopes(ChatSettings settings)
{
    private const string All = "all";
    private const string Here = "here";

    /// <summary>Values to offer for the option.</summary>
    public IReadOnlyList<OptionValue> Offer(string typed) => OptionValues.Among(Words().Select(w => new OptionValue(w, w)), typed);

    /// <returns>What is wrong with it. Null when nothing is.</returns>
    public ChatOutcome? Read(Turn turn, string command, string? written, out PauseScope scope)
    {
        scope = default;
        var words = turn.Words.Pause;
        var wanted = written?.ToLowerInvariant() ?? Here;
        var example = Turn.Typed(CommandCatalog.ExampleOf(command));
        if (wanted == Here)
        {
            scope = new PauseScope(turn.Place.Platform, turn.PlaceKey);
            return turn.Place.Kind == PlaceKind.Private ? Outcomes.Problem(PlainText.Fill(words.NotPrivate, string.Join(", ", Words().Skip(1)), example)) : null;
        }

        if (wanted == All)
        {
            return null;
        }

        scope = new PauseScope(Platforms().FirstOrDefault(p => p == wanted), null);
        return scope.Platform is null
            ? Outcomes.Problem(PlainText.Fill(words.UnknownScope, PlainText.Echo(written), string.Join(", ", Words()), example))
            : null;
    }

    private IEnumerable<string> Platforms() => settings.Moderators.Keys.Order(StringComparer.Ordinal);

    private IEnumerable<string> Words() => [Here, All, .. Platforms()];
}

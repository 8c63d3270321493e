using System.Collections.Concurrent;
using System.Globalization;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Discord.Tests.Bot;

/// <summary>A chat service that says what it is told to; by default it repeats what it was asked.</summary>
internal sealed class ScriptedChat : IChatService
{
    private int _exchanges;

    public Func<ChatEvent, CancellationToken, Task<ChatOutcome>>? OnEvent { get; set; }

    public ConcurrentQueue<ChatEvent> Events { get; } = [];

    public ConcurrentQueue<(string Chat, string Message, string Exchange)> Shown { get; } = [];

    public IReadOnlyList<CommandDefinition> Commands { get; init; } =
    [
        Command("ask", [Option("question", isRequired: true)]),
        Command("timeline", [Option("actor") with { IsCompleted = true }]),
        Command("help", []),
        Command("knowledge", []) with { Role = CommandRole.Moderator },
    ];

    public static ChatOutcome Says(string text, params IReadOnlyList<ReplyButton> buttons) =>
        new([new Reply { Body = Document.Of(text), Buttons = buttons.Count > 0 ? [buttons] : [] }]);

    public Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        Events.Enqueue(happened);
        return OnEvent?.Invoke(happened, cancellationToken) ?? Task.FromResult(Echo(happened));
    }

    public Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InlineAnswer>>([]);

    public Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionValue>>([new OptionValue($"{command} {field} {typed}", typed + "!")]);

    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken)
    {
        Shown.Enqueue((place.Chat, message, exchange.Value));
        return Task.CompletedTask;
    }

    public ChatOutcome Echo(ChatEvent happened) => happened switch
    {
        ChatEvent.Asked asked => Answer(asked.Text),
        ChatEvent.Commanded { Name: "ask" } ask => Answer(ask.Arguments.GetValueOrDefault("question") ?? ask.Typed ?? ""),
        ChatEvent.Commanded command => Says($"command {command.Name} {command.Typed}".TrimEnd()),
        ChatEvent.Pressed pressed => ChatOutcome.Silent with { Toast = $"pressed {pressed.Data}" },
        ChatEvent.Submitted submitted => ChatOutcome.Silent with { Toast = $"{submitted.Data}: {submitted.Text}" },
        _ => ChatOutcome.Silent,
    };

    public ChatOutcome Answer(string text) => new([new Reply
    {
        Body = Document.Of($"re: {text}"),
        Exchange = new ExchangeId(Interlocked.Increment(ref _exchanges).ToString(CultureInfo.InvariantCulture)),
        Buttons = [[new ReplyButton("More", "m.1"), new ReplyButton("👎", "d.1")]],
    }]);

    private static CommandOption Option(string name, bool isRequired = false) => new(name, InEnglish($"The {name}"), isRequired, TakesRest: true);

    private static CommandDefinition Command(string name, IReadOnlyList<CommandOption> options) =>
        new(name, InEnglish(name), InEnglish($"About {name}"), options, CommandRole.Everyone);

    private static Dictionary<string, string> InEnglish(string text) => new(StringComparer.Ordinal) { ["en"] = text };
}

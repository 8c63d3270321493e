using System.Collections.Concurrent;
using System.Globalization;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Telegram.Tests.Fakes;

/// <summary>A chat service that says what it is told to; by default it repeats what it was asked.</summary>
internal sealed class ScriptedChat : IChatService
{
    private int _exchanges;

    public Func<ChatEvent, CancellationToken, Task<ChatOutcome>>? OnEvent { get; set; }

    public Func<string, IReadOnlyList<InlineAnswer>> OnTyped { get; set; } = _ => [];

    public ConcurrentQueue<ChatEvent> Events { get; } = [];

    public ConcurrentQueue<(string Chat, string Message, string Exchange)> Shown { get; } = [];

    public IReadOnlyList<CommandDefinition> Commands { get; init; } =
    [
        Command("ask", "Ask a question"),
        Command("help", "What I can do"),
        Command("review", "Open questions", CommandRole.Moderator),
    ];

    public static CommandDefinition Command(string name, string description, CommandRole role = CommandRole.Everyone, string? french = null)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = description };
        if (french is not null)
        {
            descriptions["fr"] = french;
        }

        return new CommandDefinition(
            name, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name }, descriptions, [], role);
    }

    public static ChatOutcome Says(params string[] texts) =>
        new([.. texts.Select(t => new Reply { Body = Document.Of(t) })]);

    public Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        Events.Enqueue(happened);
        return OnEvent?.Invoke(happened, cancellationToken) ?? Task.FromResult(Echo(happened));
    }

    public Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken) =>
        Task.FromResult(OnTyped(typed));

    public Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionValue>>([]);

    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken)
    {
        Shown.Enqueue((place.Chat, message, exchange.Value));
        return Task.CompletedTask;
    }

    private ChatOutcome Echo(ChatEvent happened) => happened switch
    {
        ChatEvent.Asked asked => new([new Reply
        {
            Body = Document.Of($"re: {asked.Text}"),
            Exchange = new ExchangeId(Interlocked.Increment(ref _exchanges).ToString(CultureInfo.InvariantCulture)),
        }]),
        ChatEvent.Commanded command => Says($"command {command.Name} {command.Typed}".TrimEnd()),
        ChatEvent.Pressed pressed => ChatOutcome.Silent with { Toast = $"pressed {pressed.Data}" },
        _ => ChatOutcome.Silent,
    };
}

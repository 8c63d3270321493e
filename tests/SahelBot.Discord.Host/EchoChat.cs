using System.Globalization;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Discord.Host;

/// <summary>Answers each question with the question, after a while.</summary>
public sealed class EchoChat(TimeSpan thinking) : IChatService
{
    private long _exchanges;

    public IReadOnlyList<CommandDefinition> Commands { get; } =
    [
        new CommandDefinition(
            "ask", InEnglish("ask"), InEnglish("Ask"), [new CommandOption("question", InEnglish("The question"), true, TakesRest: true)],
            CommandRole.Everyone),
    ];

    public static string AnswerTo(string question) => $"re: {question}";

    public async Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var question = happened switch
        {
            ChatEvent.Asked asked => asked.Text,
            ChatEvent.Commanded { Name: "ask" } ask => ask.Arguments.GetValueOrDefault("question"),
            _ => null,
        };
        if (question is null)
        {
            return ChatOutcome.Silent;
        }

        await Task.Delay(thinking, TimeProvider.System, cancellationToken);
        return new ChatOutcome([new Reply
        {
            Body = Document.Of(AnswerTo(question)),
            Exchange = new ExchangeId(Interlocked.Increment(ref _exchanges).ToString(CultureInfo.InvariantCulture)),
        }]);
    }

    public Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InlineAnswer>>([]);

    public Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionValue>>([]);

    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Dictionary<string, string> InEnglish(string text) => new(StringComparer.Ordinal) { ["en"] = text };
}

using System.Globalization;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Telegram.Host;

/// <summary>Answers each question with the question.</summary>
public sealed class EchoChat : IChatService
{
    private long _exchanges;

    public IReadOnlyList<CommandDefinition> Commands => [];

    public static string AnswerTo(string question) => $"re: {question}";

    public Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken) => Task.FromResult(
        happened is ChatEvent.Asked asked
            ? new ChatOutcome([new Reply
            {
                Body = Document.Of(AnswerTo(asked.Text)),
                Exchange = new ExchangeId(Interlocked.Increment(ref _exchanges).ToString(CultureInfo.InvariantCulture)),
            }])
            : ChatOutcome.Silent);

    public Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InlineAnswer>>([]);

    public Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionValue>>([]);

    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken) => Task.CompletedTask;
}

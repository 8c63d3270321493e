using System.Collections.Concurrent;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Discord.Tests.Bot;

/// <summary>Answers everything with an answer, and keeps where what was shown can be reached.</summary>
internal sealed class AddressedChat : IChatService
{
    private readonly ScriptedChat _inner = new();

    public ConcurrentBag<string> Addresses { get; } = [];

    public IReadOnlyList<CommandDefinition> Commands => _inner.Commands;

    public Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken) => Task.FromResult(_inner.Answer("so"));

    public Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken) =>
        _inner.SuggestAsync(person, typed, cancellationToken);

    public Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken) =>
        _inner.CompleteAsync(person, command, field, typed, cancellationToken);

    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken)
    {
        Addresses.Add(place.Address);
        return Task.CompletedTask;
    }
}

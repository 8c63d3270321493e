using System.Collections.Concurrent;
using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>What is kept about people, in memory.</summary>
public sealed class InMemoryPeople(InMemoryFeedback feedback, InMemoryUnanswered unanswered) : IPersonStore
{
    private readonly ConcurrentDictionary<PersonKey, string> _languages = new();

    public Task<string?> FindLanguageAsync(PersonKey person, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_languages.GetValueOrDefault(person));
    }

    public Task SetLanguageAsync(PersonKey person, string? language, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (language is null)
        {
            _languages.TryRemove(person, out _);
        }
        else
        {
            _languages[person] = language;
        }

        return Task.CompletedTask;
    }

    public Task<int> ForgetAsync(PersonKey person, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var languages = _languages.TryRemove(person, out _) ? 1 : 0;
        return Task.FromResult(languages + feedback.Forget(person) + unanswered.Forget(person));
    }
}

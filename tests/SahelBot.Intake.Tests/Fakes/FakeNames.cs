using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SahelBot.Intake.Fetching;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>Knows a few hosts; one may give another answer each time it is asked for.</summary>
internal sealed class FakeNames : INameResolver
{
    private readonly ConcurrentDictionary<string, Queue<IReadOnlyList<IPAddress>>> _answers = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The last answer holds from then on.</summary>
    public FakeNames Host(string name, params string[] answers)
    {
        _answers[name] = new Queue<IReadOnlyList<IPAddress>>(
            answers.Select(IReadOnlyList<IPAddress> (a) => [.. a.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)]));
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked.Enqueue(host);
        if (!_answers.TryGetValue(host, out var answers))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        return Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
    }
}

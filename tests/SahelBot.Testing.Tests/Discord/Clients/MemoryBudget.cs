using SahelBot.Core.Platforms;

namespace SahelBot.Testing.Tests.Discord.Clients;

internal sealed class MemoryBudget : IIdentifyBudget
{
    private readonly Lock _gate = new();
    private readonly List<DateTimeOffset> _taken = [];

    public Task<DateTimeOffset?> TakeAsync(DateTimeOffset now, TimeSpan window, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _taken.RemoveAll(t => t <= now - window);
            if (_taken.Count >= limit)
            {
                return Task.FromResult<DateTimeOffset?>(_taken[^limit] + window);
            }

            _taken.Add(now);
            return Task.FromResult<DateTimeOffset?>(null);
        }
    }

    public Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_taken.Count(t => t > since));
        }
    }
}

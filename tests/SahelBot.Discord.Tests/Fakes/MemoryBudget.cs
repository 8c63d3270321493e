using SahelBot.Core.Platforms;

namespace SahelBot.Discord.Tests.Fakes;

internal sealed class MemoryBudget : IIdentifyBudget
{
    private readonly Lock _gate = new();

    public List<DateTimeOffset> Taken { get; } = [];

    public Task<DateTimeOffset?> TakeAsync(DateTimeOffset now, TimeSpan window, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var counted = Taken.Where(at => at > now - window).ToArray();
            if (counted.Length >= limit)
            {
                return Task.FromResult<DateTimeOffset?>(counted[^limit] + window);
            }

            Taken.Add(now);
            return Task.FromResult<DateTimeOffset?>(null);
        }
    }

    public Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(Taken.Count(at => at > since));
        }
    }
}

using SahelBot.Core.Announcements;

namespace SahelBot.Chat.Tests.Gaps;

/// <summary>What is to be said unasked, in memory. Nobody takes anything out.</summary>
internal sealed class MemoryAnnouncements : IAnnouncementStore
{
    private readonly Lock _gate = new();
    private readonly List<Announcement> _all = [];

    public IReadOnlyList<Announcement> All => [.. _all];

    public Task<int> AddAsync(IReadOnlyList<Announcement> announcements, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var added = announcements.Where(a => !_all.Exists(k => k.Key == a.Key)).ToList();
            _all.AddRange(added);
            return Task.FromResult(added.Count);
        }
    }

    public Task<IReadOnlyList<Announcement>> DueAsync(string platform, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Announcement>>([]);

    public Task<bool> TakeAsync(long number, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task ReturnAsync(long number, DateTimeOffset notBefore, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloseAsync(long number, CancellationToken cancellationToken) => Task.CompletedTask;
}

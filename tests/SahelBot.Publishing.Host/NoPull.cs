using SahelBot.Publishing.Folders;

namespace SahelBot.Publishing.Host;

/// <summary>A folder that comes from nowhere.</summary>
internal sealed class NoPull : IFolderPull
{
    public Task<string?> PullAsync(string folder, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}

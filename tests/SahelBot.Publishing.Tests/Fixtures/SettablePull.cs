using SahelBot.Publishing.Folders;

namespace SahelBot.Publishing.Tests.Fixtures;

/// <summary>Counts pulls, and fails where told to.</summary>
internal sealed class SettablePull : IFolderPull
{
    public string? Problem { get; set; }

    public int Count { get; private set; }

    public Task<string?> PullAsync(string folder, CancellationToken cancellationToken)
    {
        Count++;
        return Task.FromResult(Problem);
    }
}

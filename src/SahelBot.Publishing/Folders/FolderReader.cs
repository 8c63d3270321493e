using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Publishing.Folders;

/// <summary>Reads with one loader, which parses only what has changed since it read last.</summary>
public sealed class FolderReader : IFolderReader
{
    private static readonly LoadOptions _everything = new();

    private readonly KnowledgeLoader _loader = new();

    /// <inheritdoc/>
    public LoadResult Read(string folder, CancellationToken cancellationToken) => _loader.Load(folder, _everything, cancellationToken);

    /// <inheritdoc/>
    public LoadResult Load(IReadOnlyList<FolderFile> files, CancellationToken cancellationToken) =>
        _loader.Load(files, _everything, cancellationToken);
}

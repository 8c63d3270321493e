using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Publishing.Folders;

/// <summary>Makes snapshots of knowledge files. Problems are reported, not thrown. Safe to use from many threads at once.</summary>
public interface IFolderReader
{
    /// <summary>Reads a knowledge folder with its golden questions.</summary>
    /// <returns>With the files that were read; the snapshot was made of exactly these, whatever happens to the folder meanwhile.</returns>
    LoadResult Read(string folder, CancellationToken cancellationToken);

    /// <summary>Makes a snapshot of files that were read before.</summary>
    LoadResult Load(IReadOnlyList<FolderFile> files, CancellationToken cancellationToken);
}

using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Folders;

namespace SahelBot.Tests.Fakes;

/// <summary>Freezes what the fake loads under its version, and finds it again by that.</summary>
internal sealed class FakeFolderReader(FakeBackend backend) : IFolderReader
{
    private const string Path = "articles/version.md";

    public LoadResult Read(string folder, CancellationToken cancellationToken)
    {
        var read = backend.Load(folder, withQuestions: true, cancellationToken);
        return read.Snapshot is { } snapshot ? read with { Files = [new FolderFile(Path, snapshot.Version)] } : read;
    }

    public LoadResult Load(IReadOnlyList<FolderFile> files, CancellationToken cancellationToken) =>
        new(Samples.Snapshot(files.Single().Text), []) { Files = files };
}

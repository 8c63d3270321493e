using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Folders;

namespace SahelBot.Publishing.Host;

/// <summary>A knowledge folder in which every file is another one each time that it is read.</summary>
internal sealed class EditionReader(int firstEdition) : IFolderReader
{
    private const int Articles = 30;

    private readonly FolderReader _reader = new();
    private int _edition = firstEdition;

    public LoadResult Read(string folder, CancellationToken cancellationToken)
    {
        var edition = _edition++;
        return _reader.Load([.. Enumerable.Range(10, Articles).Select(i => Article(i, edition))], cancellationToken);
    }

    public LoadResult Load(IReadOnlyList<FolderFile> files, CancellationToken cancellationToken) => _reader.Load(files, cancellationToken);

    private static FolderFile Article(int number, int edition) => new(
        $"articles/report-{number}.md",
        $"---\ntitle: Report {number}\nurl: https://example.org/{number}\nlanguage: en\n---\n\nReport {number} says {edition}. {{#says}}\n");
}

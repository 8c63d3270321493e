using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>Everything that the files of a folder hold, each file read for itself; nothing is checked between files yet.</summary>
internal sealed class FolderContent
{
    private readonly KnowledgeFile[] _files;
    private readonly ArticleDraft?[] _drafts;

    private FolderContent(int count)
    {
        _files = new KnowledgeFile[count];
        _drafts = new ArticleDraft?[count];
    }

    public IReadOnlyList<KnowledgeFile> Files => _files;

    /// <summary>One per file, in order of the paths.</summary>
    public IReadOnlyList<FileReport> Reports => [.. _files.Select(f => f.Report)];

    public IReadOnlyList<ArticleDraft> Articles => [.. _drafts.OfType<ArticleDraft>()];

    public IReadOnlyList<(Actor Actor, int Line)> Actors { get; private set; } = [];

    public IReadOnlyList<ReportedEvent> Events { get; private set; } = [];

    public IReadOnlyList<ContestedPoint> ContestedPoints { get; private set; } = [];

    public IReadOnlyList<KnownGap> Gaps { get; private set; } = [];

    public IReadOnlyList<Phrasing> Phrasings { get; private set; } = [];

    public IReadOnlyList<SynonymGroup> Synonyms { get; private set; } = [];

    public IReadOnlyList<GoldenQuestion> Questions { get; private set; } = [];

    /// <param name="paths">Ordered by path.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    public static FolderContent Read(IReadOnlyList<(string Path, string FullPath)> paths, CancellationToken cancellationToken)
    {
        var content = new FolderContent(paths.Count);
        var listsFirst = Enumerable.Range(0, paths.Count).OrderBy(i => paths[i].Path.EndsWith(".md", StringComparison.Ordinal));
        var work = new TwoEndedWork([.. listsFirst]);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, options.MaxDegreeOfParallelism, options, worker =>
        {
            while (work.TryTake(fromEnd: worker % 2 == 1, out var index))
            {
                cancellationToken.ThrowIfCancellationRequested();
                content.ReadOne(index, paths[index]);
            }
        });
        return content;
    }

    public bool Has(string path) => Array.Exists(_files, f => f.Path == path);

    /// <summary>A report that nobody sees when there is no such file.</summary>
    public FileReport ReportOf(string path) => Array.Find(_files, f => f.Path == path)?.Report ?? new FileReport(path);

    private void ReadOne(int index, (string Path, string FullPath) path)
    {
        var file = FileReader.Read(path.Path, path.FullPath);
        _files[index] = file;
        switch (path.Path)
        {
            case ActorsReader.FileName:
                Actors = ActorsReader.Read(file);
                break;
            case ContestedReader.FileName:
                ContestedPoints = ContestedReader.Read(file);
                break;
            case GapsReader.FileName:
                Gaps = GapsReader.Read(file);
                break;
            case PhrasingsReader.FileName:
                Phrasings = PhrasingsReader.Read(file);
                break;
            case QuestionsReader.FileName:
                Questions = QuestionsReader.Read(file);
                break;
            case SynonymsReader.FileName:
                Synonyms = SynonymsReader.Read(file);
                break;
            case TimelineReader.FileName:
                Events = TimelineReader.Read(file);
                break;
            default:
                _drafts[index] = ArticleReader.Read(file);
                break;
        }
    }
}

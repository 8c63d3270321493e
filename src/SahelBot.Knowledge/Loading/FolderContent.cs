using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Articles;

namespace SahelBot.Knowledge.Loading;

/// <summary>Everything that the files of a folder hold, each file read for itself; nothing is checked between files yet.</summary>
internal sealed class FolderContent
{
    private readonly KnowledgeFile[] _files;
    private readonly ParsedFile[] _parsed;

    private FolderContent(int count)
    {
        _files = new KnowledgeFile[count];
        _parsed = new ParsedFile[count];
    }

    /// <summary>In order of the paths.</summary>
    public IReadOnlyList<ParsedFile> Parsed => _parsed;

    /// <summary>Those that are text, in order of the paths.</summary>
    public IReadOnlyList<FolderFile> Files => [.. _files.Where(f => f.IsText).Select(f => new FolderFile(f.Path, f.Text))];

    /// <summary>One per file, in order of the paths.</summary>
    public IReadOnlyList<FileReport> Reports => [.. _parsed.Select(f => f.Report)];

    public IReadOnlyList<ArticleDraft> Articles => [.. _parsed.Select(f => f.Article).OfType<ArticleDraft>()];

    public IReadOnlyList<(Actor Actor, int Line)> Actors => [.. _parsed.SelectMany(f => f.Actors)];

    public IReadOnlyList<ReportedEvent> Events => [.. _parsed.SelectMany(f => f.Events)];

    public IReadOnlyList<ContestedPoint> ContestedPoints => [.. _parsed.SelectMany(f => f.ContestedPoints)];

    public IReadOnlyList<KnownGap> Gaps => [.. _parsed.SelectMany(f => f.Gaps)];

    public IReadOnlyList<NearMiss> NearMisses => [.. _parsed.SelectMany(f => f.NearMisses)];

    public IReadOnlyList<Phrasing> Phrasings => [.. _parsed.SelectMany(f => f.Phrasings)];

    public IReadOnlyList<SynonymGroup> Synonyms => [.. _parsed.SelectMany(f => f.Synonyms)];

    public IReadOnlyList<GoldenQuestion> Questions => [.. _parsed.SelectMany(f => f.Questions)];

    /// <param name="files">Ordered by path.</param>
    /// <param name="kept">Files of an earlier load by path: those whose text is the same are not parsed again.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    public static FolderContent Read(
        IReadOnlyList<FoundFile> files, IReadOnlyDictionary<string, ParsedFile> kept, CancellationToken cancellationToken)
    {
        var content = new FolderContent(files.Count);
        var listsFirst = Enumerable.Range(0, files.Count).OrderBy(i => FolderPaths.IsArticle(files[i].Path));
        var work = new TwoEndedWork([.. listsFirst]);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, options.MaxDegreeOfParallelism, options, worker =>
        {
            while (work.TryTake(fromEnd: worker % 2 == 1, out var index))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var file = files[index].Read();
                content._files[index] = file;
                content._parsed[index] = kept.TryGetValue(file.Path, out var same) && same.IsOf(file) ? same : ParsedFile.Of(file);
            }
        });
        return content;
    }

    public bool Has(string path) => Array.Exists(_files, f => f.Path == path);
}

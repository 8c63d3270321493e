using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>
/// Reads a knowledge folder into a snapshot, or says everything that is wrong with it, with file and line. Whatever the
/// files hold, it does not throw. A loader that is used again parses only files whose text has changed since its last load; what it
/// says is the same as from a new one. Safe to use from many threads.
/// </summary>
public sealed class KnowledgeLoader
{
    /// <summary>The files of the last load by path. Replaced as a whole, so that no load sees half of another.</summary>
    private volatile IReadOnlyDictionary<string, ParsedFile> _kept = new Dictionary<string, ParsedFile>(StringComparer.Ordinal);

    /// <param name="directory">A folder as <c>knowledge/README.md</c> describes it; only <c>articles/</c> is required.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LoadResult Load(string directory, CancellationToken cancellationToken) =>
        Load(directory, new LoadOptions(), cancellationToken);

    /// <inheritdoc cref="Load(string, CancellationToken)"/>
    /// <param name="directory">A folder as <c>knowledge/README.md</c> describes it; only <c>articles/</c> is required.</param>
    /// <param name="options">What to leave out.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    public LoadResult Load(string directory, LoadOptions options, CancellationToken cancellationToken) =>
        Load(KnowledgeFolder.List(directory), options, cancellationToken);

    /// <summary>Loads a folder that is given as texts, with the checks and the result of one on disk.</summary>
    /// <param name="files">As <see cref="LoadResult.Files"/> has them; a path that the format does not know is a problem.</param>
    /// <param name="options">What to leave out.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LoadResult Load(IReadOnlyList<FolderFile> files, LoadOptions options, CancellationToken cancellationToken) =>
        Load(FrozenFolder.List(files), options, cancellationToken);

    private LoadResult Load(FolderListing folder, LoadOptions options, CancellationToken cancellationToken)
    {
        var files = folder.Files.Where(f => options.Questions || f.Path != QuestionsReader.FileName).ToList();
        var content = FolderContent.Read(files, _kept, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        _kept = content.Parsed.ToDictionary(f => f.Report.File, StringComparer.Ordinal);

        var actors = content.Actors;
        var points = content.ContestedPoints;
        var drafts = content.Articles;
        var problems = folder.Problems
            .Concat(ActorChecks.Check(actors))
            .Concat(TranslationChecks.Check(drafts))
            .Concat(IdRegister.Check(content.Reports, content.Has(ActorsReader.FileName)))
            .Concat(content.Reports.SelectMany(r => r.Problems))
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)
            .Distinct()
            .ToList();
        var frozen = content.Files;
        var snapshot = problems.TrueForAll(p => p.IsWarning)
            ? Snapshot(content, ArticleAssembly.Assemble(drafts, points), SnapshotVersion.Of(frozen))
            : null;
        return new LoadResult(snapshot, problems) { Files = frozen };
    }

    private static Snapshot Snapshot(FolderContent content, IReadOnlyList<Article> articles, string version)
    {
        var events = content.Events;
        return new Snapshot(new SnapshotContent
        {
            Version = version,
            AsOf = LatestDay.Of(articles, events),
            Articles = articles,
            Actors = [.. content.Actors.Select(a => a.Actor)],
            Events = events,
            ContestedPoints = content.ContestedPoints,
            Gaps = content.Gaps,
            NearMisses = content.NearMisses,
            Phrasings = content.Phrasings,
            Synonyms = content.Synonyms,
            Questions = content.Questions,
        });
    }
}

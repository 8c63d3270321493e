using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>
/// Reads a knowledge folder into a snapshot, or says everything that is wrong with it, with file and line. Whatever the
/// files hold, it does not throw. Safe to use from many threads.
/// </summary>
public sealed class KnowledgeLoader
{
    /// <param name="directory">A folder as <c>knowledge/README.md</c> describes it; only <c>articles/</c> is required.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LoadResult Load(string directory, CancellationToken cancellationToken) =>
        Load(directory, new LoadOptions(), cancellationToken);

    /// <inheritdoc cref="Load(string, CancellationToken)"/>
    /// <param name="directory">A folder as <c>knowledge/README.md</c> describes it; only <c>articles/</c> is required.</param>
    /// <param name="options">What to leave out.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    public LoadResult Load(string directory, LoadOptions options, CancellationToken cancellationToken)
    {
        var folder = KnowledgeFolder.Open(directory);
        var paths = folder.Files.Where(f => options.Questions || f.Path != QuestionsReader.FileName).ToList();
        var content = FolderContent.Read(paths, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        ActorChecks.Check(content.Actors, content.ReportOf(ActorsReader.FileName));
        var articles = ArticleAssembly.Assemble(content.Articles, content.ContestedPoints);
        var dangling = IdRegister.Check(content.Reports, content.Has(ActorsReader.FileName));
        var problems = folder.Problems.Concat(dangling).Concat(content.Reports.SelectMany(r => r.Problems))
            .OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)
            .Distinct()
            .ToList();
        return new LoadResult(problems.TrueForAll(p => p.IsWarning) ? Snapshot(content, articles) : null, problems);
    }

    private static Snapshot Snapshot(FolderContent content, IReadOnlyList<Article> articles) => new(new SnapshotContent
    {
        Version = SnapshotVersion.Of(content.Files),
        AsOf = LatestDay.Of(articles, content.Events),
        Articles = articles,
        Actors = [.. content.Actors.Select(a => a.Actor)],
        Events = content.Events,
        ContestedPoints = content.ContestedPoints,
        Gaps = content.Gaps,
        Phrasings = content.Phrasings,
        Synonyms = content.Synonyms,
        Questions = content.Questions,
    });
}

using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Articles;

/// <summary>Joins passages with their sources, translations with their originals, and contested points with their passages.</summary>
internal sealed class ArticleAssembly
{
    private readonly Dictionary<string, ArticleDraft> _originals;
    private readonly ILookup<PassageId, string> _contestedByPassage;

    private ArticleAssembly(IEnumerable<ArticleDraft> drafts, IEnumerable<ContestedPoint> points)
    {
        _originals = TranslationChecks.OriginalsOf(drafts);
        _contestedByPassage = points
            .SelectMany(point => point.Positions.SelectMany(p => p.Passages).Select(passage => (passage, point.Id)))
            .ToLookup(p => p.passage, p => p.Id);
    }

    /// <param name="drafts">In order of their files.</param>
    /// <param name="points">Points whose positions name passages.</param>
    /// <returns>Ordered by id, then language. Drafts without source or original are left out; checks have said why.</returns>
    public static IReadOnlyList<Article> Assemble(IReadOnlyList<ArticleDraft> drafts, IReadOnlyList<ContestedPoint> points)
    {
        var assembly = new ArticleAssembly(drafts, points);
        return
        [
            .. drafts.Select(assembly.Join).OfType<Article>()
                .OrderBy(a => a.Source.Id, StringComparer.Ordinal).ThenBy(a => a.Language, StringComparer.Ordinal),
        ];
    }

    private Article? Join(ArticleDraft draft)
    {
        var original = _originals.GetValueOrDefault(draft.Translates ?? draft.Id);
        if (original?.Source is not { } source)
        {
            return null;
        }

        var isTranslation = draft.Translates is not null;
        var originals = isTranslation ? BySlug(original) : null;
        return new Article(
            source,
            draft.Language,
            isTranslation,
            [.. draft.Passages.Select((p, i) => Passage(p, i, originals?.GetValueOrDefault(p.Slug), source, draft.Language))]);
    }

    /// <summary>What a translation leaves out is as in its original, which is null for an original.</summary>
    private Passage Passage(PassageDraft draft, int position, PassageDraft? original, Source source, string language)
    {
        var id = new PassageId(source.Id, draft.Slug);
        var quote = draft.Quote ?? (original?.Quote is { } q && draft.Text.Contains(q, StringComparison.Ordinal) ? q : null);
        return new Passage
        {
            Id = id,
            Source = source,
            Text = draft.Text,
            Language = language,
            Position = position,
            Heading = draft.Heading,
            When = draft.When ?? original?.When,
            By = Own(draft.By, original?.By),
            About = Own(draft.About, original?.About),
            Contested = Union(Own(draft.Contested, original?.Contested), _contestedByPassage[id]),
            Quote = quote,
            QuoteBy = quote is null ? null : draft.QuoteBy ?? original?.QuoteBy,
        };
    }

    private static Dictionary<string, PassageDraft> BySlug(ArticleDraft original)
    {
        var bySlug = new Dictionary<string, PassageDraft>(StringComparer.Ordinal);
        foreach (var passage in original.Passages)
        {
            bySlug.TryAdd(passage.Slug, passage);
        }

        return bySlug;
    }

    private static IReadOnlyList<string> Own(IReadOnlyList<string> own, IReadOnlyList<string>? original) =>
        own.Count > 0 || original is null ? own : original;

    private static IReadOnlyList<string> Union(IReadOnlyList<string> own, IEnumerable<string> points) =>
        [.. own.Union(points, StringComparer.Ordinal)];
}

using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel.Data;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Search;

/// <summary>
/// Offers an index to Semantic Kernel. The language of a query is detected. Results' metadata holds <c>scores</c> and
/// <c>coverages</c>: lists of <see cref="double"/> in the order of the results.
/// </summary>
/// <param name="index">What is searched; asked for on each search, so that a refreshed index is used at once.</param>
/// <param name="languages">Tells a query's language.</param>
public sealed class PassageTextSearch(Func<IKnowledgeIndex> index, ILanguageDetector languages) : ITextSearch<Passage>
{
    public const string ScoresKey = "scores";

    public const string CoveragesKey = "coverages";

    private const string FallbackLanguage = "en";
    private const int FilteredDepth = 1000;

    /// <inheritdoc/>
    public async Task<KernelSearchResults<string>> SearchAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        ToResults(await FindAsync(query, searchOptions, cancellationToken), searchOptions, p => p.Text, cancellationToken);

    /// <inheritdoc/>
    public async Task<KernelSearchResults<TextSearchResult>> GetTextSearchResultsAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        ToResults(await FindAsync(query, searchOptions, cancellationToken), searchOptions, ToTextResult, cancellationToken);

    /// <inheritdoc/>
    public async Task<KernelSearchResults<Passage>> GetSearchResultsAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        ToResults(await FindAsync(query, searchOptions, cancellationToken), searchOptions, p => p, cancellationToken);

    private static TextSearchResult ToTextResult(Passage passage) => new(passage.Text)
    {
        Name = passage.Source.Title,
        Link = passage.Source.Url.AbsoluteUri,
    };

    /// <returns>All that match up to the end of the page asked for, or further when they are to be counted.</returns>
    private async Task<IReadOnlyList<ScoredPassage>> FindAsync(
        string query, TextSearchOptions<Passage>? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new TextSearchOptions<Passage>();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Top, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Skip, nameof(options));
        var isWhole = options.Filter is not null || options.IncludeTotalCount;
        var depth = isWhole ? Math.Max(FilteredDepth, options.Skip + options.Top) : options.Skip + options.Top;
        var question = new RetrievalQuery(query, languages.Detect(query, FallbackLanguage));
        var found = await index().RetrieveAsync(question, depth, cancellationToken);
        if (options.Filter is null)
        {
            return found;
        }

        var isWanted = options.Filter.Compile();
        return [.. found.Where(f => isWanted(f.Passage))];
    }

    private static KernelSearchResults<T> ToResults<T>(
        IReadOnlyList<ScoredPassage> found, TextSearchOptions<Passage>? options, Func<Passage, T> map, CancellationToken cancellationToken)
    {
        options ??= new TextSearchOptions<Passage>();
        ScoredPassage[] page = [.. found.Skip(options.Skip).Take(options.Top)];
        var metadata = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ScoresKey] = page.Select(p => p.Score).ToArray(),
            [CoveragesKey] = page.Select(p => p.Coverage).ToArray(),
        };
        return new KernelSearchResults<T>(
            Stream(page, map, cancellationToken), options.IncludeTotalCount ? found.Count : null, metadata);
    }

#pragma warning disable CS1998 // the interface wants a stream; the results are all here already
    private static async IAsyncEnumerable<T> Stream<T>(
        ScoredPassage[] page, Func<Passage, T> map, [EnumeratorCancellation] CancellationToken cancellationToken)
#pragma warning restore CS1998
    {
        foreach (var found in page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return map(found.Passage);
        }
    }
}

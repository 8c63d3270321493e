using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Data;
using SahelBot.Answering.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Answering.Plugins;

/// <summary>
/// The knowledge as functions that a language model can call through Semantic Kernel. Each result names the passages that it
/// rests on, so that whatever a model writes with it can be cited and checked. Safe to use from many threads at once.
/// </summary>
/// <param name="engine">The engine of the snapshot that is answered from.</param>
/// <param name="search">The text search over the same snapshot.</param>
public sealed class KnowledgePlugin(AnswerEngine engine, ITextSearch<Passage> search)
{
    /// <summary>Name under which the plugin is added to a kernel.</summary>
    public const string Name = "knowledge";

    private const int MostPassages = 20;

    [KernelFunction("search")]
    [Description("Finds passages of the knowledge base that fit a question. Cite them by their id.")]
    public async Task<IReadOnlyList<FoundPassage>> SearchAsync(
        [Description("The question, or some words of it")] string question,
        [Description("How many passages at most, 1 to 20")] int limit = 5,
        CancellationToken cancellationToken = default)
    {
        var options = new TextSearchOptions<Passage> { Top = Math.Clamp(limit, 1, MostPassages) };
        var results = await search.GetSearchResultsAsync(question, options, cancellationToken);
        var found = new List<FoundPassage>();
        await foreach (var passage in results.Results.WithCancellation(cancellationToken))
        {
            found.Add(FoundPassage.From(passage));
        }

        return found;
    }

    [KernelFunction("timeline")]
    [Description("Lists dated events, oldest first, each with the passages that report it.")]
    public IReadOnlyList<FoundEvent> Timeline(
        [Description("First date: 2024, 2024-08 or 2024-08-04")] string? from = null,
        [Description("Last date, in the same form")] string? to = null,
        [Description("Name of a person, state, group, body or place that takes part")] string? actor = null,
        [Description("Category of events, for instance diplomatic")] string? category = null) =>
        [.. engine.Timeline.Entries(new TimelineFilter
        {
            From = PartialDate.TryParse(from, out var first) ? first : null,
            To = PartialDate.TryParse(to, out var last) ? last : null,
            Actor = string.IsNullOrWhiteSpace(actor) ? null : actor,
            Category = string.IsNullOrWhiteSpace(category) ? null : category,
        }).Select(e => new FoundEvent(
            e.Event.When.ToString(), e.Event.Headline, e.Event.Detail, e.Event.Disputed,
            [.. e.Citations.Select(c => c.Passage.Id.ToString())]))];

    [KernelFunction("actor")]
    [Description("Says who a person, state, group, body or place is, with the passages that say so.")]
    public FoundActor? Actor([Description("A name in any spelling or language")] string name) =>
        engine.Timeline.FindActor(name) is { } actor
            ? new FoundActor(
                actor.Id, actor.NameIn("en"), actor.Kind.ToString().ToLower(CultureInfo.InvariantCulture), actor.Line,
                [.. actor.Passages.Select(p => p.ToString())])
            : null;

    [KernelFunction("both_sides")]
    [Description("Finds a point on which sources disagree, with every position, who holds it and the passages in which it is taken.")]
    public FoundDispute? BothSides([Description("What the disagreement is about")] string topic) =>
        engine.FindContested(topic) is { } point
            ? new FoundDispute(
                point.Id, point.Question, point.Note,
                [.. point.Positions.Where(p => !p.IsUnsourced)
                    .Select(p => new FoundPosition(p.Holder, p.Says, [.. p.Passages.Select(id => id.ToString())]))])
            : null;
}

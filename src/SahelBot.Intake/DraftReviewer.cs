using SahelBot.Core.Answers;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Intake.Conflicts;
using SahelBot.Intake.Files;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Intake;

/// <summary>Looks at a draft as if it were in the knowledge folder already. Safe to use from many threads at once.</summary>
internal sealed class DraftReviewer(IntakeSettings settings, ICurrentKnowledge knowledge, DraftFolder folder)
{
    private static readonly string[] _naming = ["by", "about"];

    /// <summary>One for the folder and one for the folder with the draft: each parses only what has changed since its last load.</summary>
    private readonly KnowledgeLoader _asIs = new();
    private readonly KnowledgeLoader _withDraft = new();
    private volatile KnownActors? _actors;

    /// <summary>The actors of the knowledge in force.</summary>
    public ActorFinder Actors()
    {
        var snapshot = knowledge.Current.Snapshot;
        if (_actors is { } kept && ReferenceEquals(kept.Of, snapshot))
        {
            return kept.Finder;
        }

        var finder = new ActorFinder(snapshot.Actors);
        _actors = new KnownActors(snapshot, finder); // in one step: somebody else may be reading it
        return finder;
    }

    public async Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellationToken)
    {
        var open = knowledge.Current;
        var actors = Actors();
        var document = DraftDocument.Parse(draft.Text);
        var passages = document.Passages.Select(p => new DraftPassage(p.Slug, p.Text, ActorsOf(p, actors, open.Snapshot))).ToList();
        var problems = await Task.Run(() => Problems(draft, document, open.Snapshot, cancellationToken), cancellationToken);
        var conflicts = await new ConflictFinder(open, actors).FindAsync(
            document.Field(DraftFields.Id) ?? document.Field(DraftFields.Translates),
            [.. document.Passages.Select(p => (p.Slug, p.Text))],
            document.Field(DraftFields.Language) ?? "en",
            cancellationToken);
        return new DraftReview(
            draft,
            document.Fields,
            document.Guessed,
            passages,
            problems,
            [.. passages.SelectMany(p => p.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            conflicts,
            Twin(document, open.Snapshot));
    }

    private static IReadOnlyList<string> ActorsOf(DocumentPassage passage, ActorFinder actors, Snapshot snapshot)
    {
        var written = _naming.SelectMany(n => passage.Attributes?[n]?.Split(' ') ?? []).Where(a => snapshot.TryGetActor(a, out _));
        return [.. actors.Find(passage.Text).Concat(written).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string? Twin(DraftDocument document, Snapshot snapshot)
    {
        if (document.Field(DraftFields.Translates) is not null)
        {
            return null;
        }

        if (document.Field(DraftFields.Id) is { } id && snapshot.TryGetArticle(id, out _))
        {
            return id;
        }

        return Uri.TryCreate(document.Field(DraftFields.Url), UriKind.Absolute, out var url) && SameSite.Key(url) is var key
            ? snapshot.Articles.FirstOrDefault(a => !a.IsTranslation && SameSite.Key(a.Source.Url) == key)?.Source.Id
            : null;
    }

    private List<KnowledgeProblem> Problems(Draft draft, DraftDocument document, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var path = DraftFolder.PathOf(document);
        var shown = path ?? $"articles/{draft.Id.Value}.md";
        var files = _asIs.Load(settings.Folder, new LoadOptions { Questions = false }, cancellationToken).Files
            .Where(f => f.Path != shown).Append(new FolderFile(shown, draft.Text)).ToList();
        var problems = _withDraft.Load(files, new LoadOptions { Questions = false }, cancellationToken).Problems
            .Where(p => p.File == shown).ToList();
        if (path is null && document.Head > 0)
        {
            problems.Add(new KnowledgeProblem(shown, document.LineOf(DraftFields.Id), $"the id cannot name a file; {Slugs.Rule}", IsWarning: false));
        }
        else if (path is not null && draft.State == DraftState.Open && IsTaken(path, document, snapshot, out var isSame))
        {
            problems.Add(isSame
                ? new KnowledgeProblem(shown, 0, "the very article is in the folder already; approving it again finishes that", IsWarning: true)
                : new KnowledgeProblem(shown, document.LineOf(DraftFields.Id), "there is an article with this id already; give it another id", IsWarning: false));
        }

        problems.AddRange(document.Passages.Where(p => SourceSentences.Repeats(p.Text, document.Sentences)).Select(p => new KnowledgeProblem(
            shown, p.First + 1, $"the passage \"{p.Slug}\" repeats the source's words; put it in your own", IsWarning: true)));
        return [.. problems.OrderBy(p => p.Line)];
    }

    private bool IsTaken(string path, DraftDocument document, Snapshot snapshot, out bool isSame)
    {
        var use = folder.Look(path, document.ToArticle());
        isSame = use == NameUse.SameArticle;
        return use != NameUse.Free
            || (document.Field(DraftFields.Translates) is null && snapshot.TryGetArticle(document.Field(DraftFields.Id) ?? "", out _));
    }

    private sealed record KnownActors(Snapshot Of, ActorFinder Finder);
}

using System.Globalization;
using System.Text;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Tests.Drafts;

/// <summary>
/// A desk with a web of its own. Drafts are lines <c>field: value</c>, an empty line, and a paragraph for each passage; revisions and
/// who was faster are real.
/// </summary>
internal sealed class MemoryDesk(TimeProvider clock) : IDraftDesk
{
    private static readonly string[] _fields =
        ["title", "url", "publisher", "published", "language", "source-language", "perspective", "note"];

    private readonly Lock _gate = new();
    private readonly Dictionary<DraftId, (Draft Draft, Dictionary<string, string> Fields, SortedDictionary<string, string> Passages)> _drafts = [];

    /// <summary>Texts of pages by address.</summary>
    public Dictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Why an address gives nothing.</summary>
    public Dictionary<string, (DraftRefusal Why, string Detail)> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>What is said about every draft.</summary>
    public List<KnowledgeProblem> Problems { get; } = [];

    public List<DraftConflict> Conflicts { get; } = [];

    /// <summary>Actors of every passage.</summary>
    public List<string> Actors { get; } = [];

    public string? Twin { get; set; }

    /// <summary>What moderators wrote, in order.</summary>
    public List<string> Edits { get; } = [];

    /// <summary>What files brought, in order.</summary>
    public List<(string Name, string Text, ExchangeId? Gap)> Files { get; } = [];

    /// <summary>What is to become a golden question, in order.</summary>
    public List<(DraftId Draft, string Question, IReadOnlyList<string> History)> GoldenQuestions { get; } = [];

    /// <summary>What comes of each of them. Null for the usual.</summary>
    public GoldenOutcome? GoldenRemark { get; set; }

    public Task<DraftOutcome> FromAddressAsync(string address, ExchangeId? gap, Moderator by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Refusals.TryGetValue(address, out var refusal))
        {
            return Task.FromResult<DraftOutcome>(new DraftOutcome.Refused(refusal.Why, refusal.Detail));
        }

        return Task.FromResult<DraftOutcome>(Pages.TryGetValue(address, out var text)
            ? Add(text, address, gap, by)
            : new DraftOutcome.Refused(DraftRefusal.Unreachable, "404"));
    }

    public async Task<DraftOutcome> FromFileAsync(
        string name, Stream content, ExchangeId? gap, Moderator by, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        Files.Add((name, text, gap));
        return text.Length == 0
            ? new DraftOutcome.Refused(DraftRefusal.NotAnArticle, "")
            : Add(text.Replace("---\n", "", StringComparison.Ordinal), name, gap, by);
    }

    public Task<DraftReview?> ReviewAsync(DraftId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_drafts.ContainsKey(id) ? Review(id) : null);
        }
    }

    public Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Draft>>([.. _drafts.Values.Select(d => d.Draft)
                .Where(d => d.State == DraftState.Open).OrderByDescending(d => d.At).Take(limit)]);
        }
    }

    public Task<DraftOutcome> EditAsync(DraftId id, int revision, string edit, Moderator by, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Stale(id, revision) is { } stale)
            {
                return Task.FromResult(stale);
            }

            Edits.Add(edit);
            var (_, fields, passages) = _drafts[id];
            foreach (var line in edit.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
                if (parts.Length < 2 || (!_fields.Contains(parts[0], StringComparer.Ordinal) && !passages.ContainsKey(parts[0])))
                {
                    return Task.FromResult<DraftOutcome>(new DraftOutcome.Refused(DraftRefusal.UnknownField, parts[0]));
                }
            }

            foreach (var parts in edit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)))
            {
                if (passages.ContainsKey(parts[0]))
                {
                    if (parts[1].Length == 0)
                    {
                        passages.Remove(parts[0]);
                    }
                    else
                    {
                        passages[parts[0]] = parts[1];
                    }
                }
                else
                {
                    fields[parts[0]] = parts[1];
                }
            }

            Change(id, DraftState.Open, by);
            return Task.FromResult<DraftOutcome>(new DraftOutcome.Ready(Review(id)));
        }
    }

    public Task<DraftOutcome> ApproveAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Stale(id, revision) is { } stale)
            {
                return Task.FromResult(stale);
            }

            if (Problems.Exists(p => !p.IsWarning))
            {
                return Task.FromResult<DraftOutcome>(new DraftOutcome.Refused(DraftRefusal.NotSound, Problems[0].Message));
            }

            Change(id, DraftState.Approved, by);
            return Task.FromResult<DraftOutcome>(new DraftOutcome.Written(_drafts[id].Draft, "articles/the-article.md"));
        }
    }

    public Task<GoldenOutcome> AddGoldenQuestionAsync(
        DraftId id, string question, IReadOnlyList<string> history, Moderator by, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            GoldenQuestions.Add((id, question, history));
            return Task.FromResult(_drafts[id].Draft.State == DraftState.Approved
                ? GoldenRemark ?? new GoldenOutcome.Added("gap-1")
                : new GoldenOutcome.Refused("not approved"));
        }
    }

    public Task<DraftOutcome> DiscardAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Stale(id, revision) is { } stale)
            {
                return Task.FromResult(stale);
            }

            Change(id, DraftState.Discarded, by);
            return Task.FromResult<DraftOutcome>(new DraftOutcome.Discarded(_drafts[id].Draft));
        }
    }

    private DraftOutcome? Stale(DraftId id, int revision) =>
        !_drafts.TryGetValue(id, out var known) ? new DraftOutcome.Unknown()
        : known.Draft.State != DraftState.Open || known.Draft.Revision != revision ? new DraftOutcome.Overtaken(known.Draft)
        : null;

    private DraftOutcome.Ready Add(string text, string origin, ExchangeId? gap, Moderator by)
    {
        lock (_gate)
        {
            var parts = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            var fields = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries))
                .ToDictionary(l => l[0], l => l[1].Trim('"'), StringComparer.Ordinal);
            var passages = new SortedDictionary<string, string>(
                parts.Skip(1).Select((p, i) => (p, i)).ToDictionary(p => string.Create(CultureInfo.InvariantCulture, $"p{p.i + 1:00}"), p => p.p.Trim()),
                StringComparer.Ordinal);
            var id = new DraftId(string.Create(CultureInfo.InvariantCulture, $"Draft{_drafts.Count + 1:0000000}"));
            _drafts[id] = (new Draft { Id = id, Text = text, Origin = origin, Gap = gap, By = by, At = clock.GetUtcNow() }, fields, passages);
            return new DraftOutcome.Ready(Review(id));
        }
    }

    private void Change(DraftId id, DraftState state, Moderator by)
    {
        var known = _drafts[id];
        _drafts[id] = known with
        {
            Draft = known.Draft with { Revision = known.Draft.Revision + 1, State = state, By = by, At = clock.GetUtcNow() },
        };
    }

    private DraftReview Review(DraftId id)
    {
        var (draft, fields, passages) = _drafts[id];
        return new DraftReview(
            draft,
            [.. fields],
            new HashSet<string>(StringComparer.Ordinal) { "published" },
            [.. passages.Select(p => new DraftPassage(p.Key, p.Value, Actors))],
            Problems,
            Actors,
            Conflicts,
            Twin);
    }
}

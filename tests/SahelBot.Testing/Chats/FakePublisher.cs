using System.Globalization;
using SahelBot.Core.Auditing;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Testing.Chats;

/// <summary>
/// Publishes versions that are nothing but names: what a folder would hold, what differs and what the golden questions say, a test
/// decides. Proposals, approvals and their races are real.
/// </summary>
public sealed class FakePublisher(IAuditLog audit, TimeProvider clock) : IPublisher
{
    private readonly Lock _gate = new();
    private readonly List<Publication> _publications = [];
    private readonly Dictionary<ProposalId, Proposal> _proposals = [];

    /// <summary>How many moderators it takes.</summary>
    public int Needed { get; set; } = 1;

    /// <summary>What the folder holds now.</summary>
    public string FolderVersion { get; set; } = "000000000001";

    public IReadOnlyList<KnowledgeProblem> Problems { get; set; } = [];

    public string? PullProblem { get; set; }

    public SnapshotDifference Difference { get; set; } = new() { From = "", To = "" };

    public GoldenComparison Golden { get; set; } = new(0, [], [], []);

    /// <summary>True when the files of a proposal are deleted as soon as it is closed.</summary>
    public bool ForgetsClosed { get; set; }

    public IReadOnlyList<Publication> Publications
    {
        get
        {
            lock (_gate)
            {
                return [.. _publications];
            }
        }
    }

    public IReadOnlyList<StoredProposal> Proposals
    {
        get
        {
            lock (_gate)
            {
                return [.. _proposals.Values.Select(p => p.Stored)];
            }
        }
    }

    private string? Current => _publications.LastOrDefault()?.Version;

    public Task<KnowledgeStatus> StatusAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(new KnowledgeStatus(
                _publications.LastOrDefault(),
                "/srv/knowledge",
                Problems,
                Current != FolderVersion,
                [.. _proposals.Values.Select(p => p.Stored).Where(p => p.State == ProposalState.Open).Reverse()]));
        }
    }

    public Task<ProposalOutcome> ProposeAsync(Moderator by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<ProposalOutcome>(
                Problems.Any(p => !p.IsWarning) ? new ProposalOutcome.Broken(Problems)
                : Current == FolderVersion ? new ProposalOutcome.Unchanged(FolderVersion) { PullProblem = PullProblem }
                : new ProposalOutcome.Ready(Propose(ProposalKind.Refresh, FolderVersion, by)) { PullProblem = PullProblem });
        }
    }

    public Task<ProposalOutcome> ProposeRollbackAsync(string version, Moderator by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var found = _publications.FindLast(p => p.IsKept
                && (p.Number.ToString(CultureInfo.InvariantCulture) == version || p.Version.StartsWith(version, StringComparison.Ordinal)));
            return Task.FromResult<ProposalOutcome>(
                found is null ? new ProposalOutcome.UnknownVersion(version)
                : found.Version == Current ? new ProposalOutcome.Unchanged(found.Version)
                : Problems.Any(p => !p.IsWarning) ? new ProposalOutcome.Broken(Problems)
                : new ProposalOutcome.Ready(Propose(ProposalKind.Rollback, found.Version, by)));
        }
    }

    public Task<Proposal?> FindAsync(ProposalId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var found = _proposals.GetValueOrDefault(id);
            return Task.FromResult(ForgetsClosed && found?.Stored.State != ProposalState.Open ? null : found);
        }
    }

    public async Task<ApprovalResult> PublishAsync(ProposalId id, Moderator by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (result, version) = Approve(id, by);
        if (result is ApprovalResult.Published or ApprovalResult.OneMoreNeeded)
        {
            await NoteAsync(by, result == ApprovalResult.Published ? "publish" : "approve", version, cancellationToken);
        }

        return result;
    }

    public async Task<bool> DiscardAsync(ProposalId id, Moderator by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string version;
        lock (_gate)
        {
            if (_proposals.GetValueOrDefault(id) is not { Stored: { State: ProposalState.Open } stored })
            {
                return false;
            }

            Change(stored with { State = ProposalState.Discarded });
            version = stored.Version;
        }

        await NoteAsync(by, "discard", version, cancellationToken);
        return true;
    }

    public Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Publication>>([.. Enumerable.Reverse(_publications).Take(limit)]);
        }
    }

    /// <summary>As if it had been published earlier.</summary>
    public void Add(Publication publication)
    {
        lock (_gate)
        {
            _publications.Add(publication);
        }
    }

    private (ApprovalResult Result, string Version) Approve(ProposalId id, Moderator by)
    {
        lock (_gate)
        {
            if (_proposals.GetValueOrDefault(id)?.Stored is not { } stored)
            {
                return (ApprovalResult.Unknown, "");
            }

            if (stored.State != ProposalState.Open)
            {
                return (stored.State == ProposalState.Outdated ? ApprovalResult.Outdated : ApprovalResult.Closed, "");
            }

            if (stored.Approvals.Any(a => a.Key == by.Key))
            {
                return (ApprovalResult.SamePerson, "");
            }

            stored = stored with { Approvals = [.. stored.Approvals, by] };
            Change(stored);
            if (stored.Approvals.Count < Needed)
            {
                return (ApprovalResult.OneMoreNeeded, stored.Version);
            }

            Change(stored with { State = ProposalState.Published });
            foreach (var other in _proposals.Values.Select(p => p.Stored).Where(p => p.State == ProposalState.Open).ToList())
            {
                Change(other with { State = ProposalState.Outdated });
            }

            _publications.Add(new Publication(
                _publications.Count + 1, stored.Version, stored.Kind, stored.AsOf, stored.Articles, stored.Passages, stored.Approvals, clock.GetUtcNow(), true));
            return (ApprovalResult.Published, stored.Version);
        }
    }

    private void Change(StoredProposal stored) => _proposals[stored.Id] = _proposals[stored.Id] with { Stored = stored };

    private Proposal Propose(ProposalKind kind, string version, Moderator by)
    {
        var proposal = new Proposal(
            new StoredProposal
            {
                Id = new ProposalId(string.Create(CultureInfo.InvariantCulture, $"p{_proposals.Count + 1:D11}")),
                Kind = kind,
                Base = _publications.Count,
                Version = version,
                AsOf = new DateOnly(2026, 2, 12),
                Articles = 60,
                Passages = 205,
                By = by,
                At = clock.GetUtcNow(),
            },
            Difference with { From = Current ?? "", To = version },
            Golden,
            [.. Problems.Where(p => p.IsWarning)],
            TimeSpan.FromSeconds(1.25));
        _proposals[proposal.Stored.Id] = proposal;
        return proposal;
    }

    private Task NoteAsync(Moderator by, string action, string version, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(0, clock.GetUtcNow(), by, action, version, AuditResult.Done, ""), cancellationToken);
}

using Microsoft.Extensions.Logging;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Proposing;
using SahelBot.Publishing.Serving;

namespace SahelBot.Publishing;

/// <summary>
/// Publishes the knowledge folder. One proposal is made at a time, because that is where the work is; publishing waits for none of
/// them. The store writes the audit entries of approvals, publications and discards together with what they tell of; those of
/// proposals and of what failed are written here.
/// </summary>
public sealed partial class KnowledgePublisher(
    PublishingSettings settings, PublishingPorts ports, PublishedKnowledge knowledge, ILogger<KnowledgePublisher> logger)
    : IPublisher, IDisposable
{
    private const string RefreshAction = "refresh propose";
    private const string RollbackAction = "rollback propose";

    private readonly ProposalMaker _proposals = new(ports, knowledge, logger);
    private readonly SemaphoreSlim _one = new(1);

    /// <inheritdoc/>
    public async Task<KnowledgeStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var publication = await ports.Snapshots.CurrentAsync(cancellationToken);
        var open = await ports.Snapshots.OpenAsync(cancellationToken);
        var inForce = knowledge.InForce;
        var read = await ReadFolderAsync(cancellationToken);
        return new KnowledgeStatus(publication, settings.Folder, read.Problems, !IsSame(inForce, read), open);
    }

    /// <inheritdoc/>
    public async Task<ProposalOutcome> ProposeAsync(Moderator by, CancellationToken cancellationToken) =>
        (await ProposeFolderAsync(by, pulls: true, cancellationToken)).Outcome;

    /// <inheritdoc/>
    public Task<ProposalOutcome> ProposeRollbackAsync(string version, Moderator by, CancellationToken cancellationToken) =>
        OneAtATimeAsync(RollbackAction, by, async () =>
        {
            var started = ports.Clock.GetTimestamp();
            var history = await ports.Snapshots.HistoryAsync(int.MaxValue, cancellationToken);
            if (VersionFinder.Find(version, history) is not { } meant
                || await ports.Snapshots.FilesAsync(meant.Number, cancellationToken) is not { } files)
            {
                await AuditAsync(by, RollbackAction, "", AuditResult.Failed, "no such version, or not kept", cancellationToken);
                return new ProposalOutcome.UnknownVersion(version);
            }

            var read = await Task.Run(() => ports.Folder.Load(files, cancellationToken), cancellationToken);
            return (await ProposeAsync(read, files, ProposalKind.Rollback, by, started, cancellationToken)).Outcome;
        }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Proposal?> FindAsync(ProposalId id, CancellationToken cancellationToken) =>
        await ports.Snapshots.FindAsync(id, cancellationToken) is { } stored
            && await PrepareAsync(stored, cancellationToken) is { } prepared
                ? prepared.Shown with { Stored = stored }
                : null;

    /// <inheritdoc/>
    public async Task<ApprovalResult> PublishAsync(ProposalId id, Moderator by, CancellationToken cancellationToken)
    {
        var stored = await ports.Snapshots.FindAsync(id, cancellationToken);
        var prepared = stored is { State: ProposalState.Open } ? await PrepareAsync(stored, cancellationToken) : null;
        if (stored is null || (stored.State == ProposalState.Open && prepared is null))
        {
            await AuditAsync(by, "publish", stored?.Version ?? "", AuditResult.Failed, "no such proposal, or unreadable", cancellationToken);
            return ApprovalResult.Unknown;
        }

        var result = await ports.Snapshots.ApproveAsync(
            id, by, settings.Approvals, prepared is null ? "" : ProposalText.Of(prepared.Shown), ports.Clock.GetUtcNow(), cancellationToken);
        if (result == ApprovalResult.Published && prepared is not null)
        {
            await ServeAsync(prepared);
        }
        else if (result is not (ApprovalResult.Published or ApprovalResult.OneMoreNeeded))
        {
            await AuditAsync(by, ActionOf(stored.Kind), stored.Version, AuditResult.Failed, Why(result), cancellationToken);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<bool> DiscardAsync(ProposalId id, Moderator by, CancellationToken cancellationToken)
    {
        var isDiscarded = await ports.Snapshots.DiscardAsync(id, by, ports.Clock.GetUtcNow(), cancellationToken);
        if (isDiscarded)
        {
            _proposals.Remove(id);
        }
        else
        {
            await AuditAsync(by, "discard", "", AuditResult.Failed, $"proposal {id} was not open any more", cancellationToken);
        }

        return isDiscarded;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken) =>
        ports.Snapshots.HistoryAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>As <see cref="ProposeAsync(Moderator, CancellationToken)"/>.</summary>
    /// <param name="pulls">False leaves the folder as it is.</param>
    /// <returns>The outcome, and whether it is a proposal that was not there before.</returns>
    internal Task<(ProposalOutcome Outcome, bool IsNew)> ProposeFolderAsync(
        Moderator by, bool pulls, CancellationToken cancellationToken) =>
        OneAtATimeAsync(RefreshAction, by, async () =>
        {
            var started = ports.Clock.GetTimestamp();
            var problem = pulls ? await ports.Pull.PullAsync(settings.Folder, cancellationToken) : null;
            if (problem is not null)
            {
                await AuditAsync(by, "pull", "", AuditResult.Failed, problem, cancellationToken);
            }

            var read = await ReadFolderAsync(cancellationToken);
            var (outcome, isNew) = await ProposeAsync(read, read.Files, ProposalKind.Refresh, by, started, cancellationToken);
            return (WithPullProblem(outcome, problem), isNew);
        }, cancellationToken);

    private static ProposalOutcome WithPullProblem(ProposalOutcome outcome, string? problem) => outcome switch
    {
        ProposalOutcome.Ready ready => ready with { PullProblem = problem },
        ProposalOutcome.Unchanged unchanged => unchanged with { PullProblem = problem },
        _ => outcome,
    };

    private static bool IsSame(InForce inForce, LoadResult read) =>
        read.Snapshot?.Version == inForce.Version && SnapshotFiles.QuestionsOf(read.Files) == inForce.Questions;

    private static string ActionOf(ProposalKind kind) => kind == ProposalKind.Refresh ? "publish" : "rollback";

    private static string Why(ApprovalResult result) => result switch
    {
        ApprovalResult.SamePerson => "the same moderator had approved already",
        ApprovalResult.Closed => "it was published or discarded already",
        ApprovalResult.Outdated => "another version came into force before",
        _ => "no such proposal",
    };

    private Task<LoadResult> ReadFolderAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ports.Folder.Read(settings.Folder, cancellationToken), cancellationToken);

    /// <summary>Whoever waits does so without holding a thread.</summary>
    private async Task<T> OneAtATimeAsync<T>(string action, Moderator by, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await knowledge.SyncAsync(cancellationToken);
            return await work();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogProposeFailed(e);
            await AuditAsync(by, action, "", AuditResult.Failed, $"it broke off ({e.GetType().Name})", cancellationToken);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<(ProposalOutcome Outcome, bool IsNew)> ProposeAsync(
        LoadResult read, IReadOnlyList<FolderFile> files, ProposalKind kind, Moderator by, long started, CancellationToken cancellationToken)
    {
        var action = kind == ProposalKind.Refresh ? RefreshAction : RollbackAction;
        var inForce = knowledge.InForce;
        if (read.Snapshot is not { } snapshot)
        {
            var errors = PublishedKnowledge.Errors(read);
            await AuditAsync(by, action, "", AuditResult.Failed, $"{errors.Count} problems", cancellationToken);
            return (new ProposalOutcome.Broken(errors), false);
        }

        if (IsSame(inForce, read))
        {
            await AuditAsync(by, action, snapshot.Version, AuditResult.Done, "it is in force already", cancellationToken);
            return (new ProposalOutcome.Unchanged(snapshot.Version), false);
        }

        if (await _proposals.FindSameAsync(snapshot.Version, files, kind, inForce, cancellationToken) is { } same)
        {
            await AuditAsync(by, action, snapshot.Version, AuditResult.Done, $"proposal {same.Stored.Id} waits already", cancellationToken);
            return (new ProposalOutcome.Ready(same), false);
        }

        var stored = NewProposal.Of(snapshot, kind, inForce.Number, by, ports.Clock.GetUtcNow());
        var shown = await _proposals.MakeAsync(stored, read, files, inForce, started, cancellationToken);
        await AuditAsync(by, action, snapshot.Version, AuditResult.Done, ProposalText.Of(shown), cancellationToken);
        return (new ProposalOutcome.Ready(shown), true);
    }

    /// <returns>From memory, or made of its files; null when these are gone or this program cannot read them.</returns>
    private async Task<PreparedProposal?> PrepareAsync(StoredProposal stored, CancellationToken cancellationToken) =>
        _proposals.Find(stored.Id) ?? await OneAtATimeAsync(
            "open proposal", stored.By, () => _proposals.FindOrRebuildAsync(stored, cancellationToken), cancellationToken);

    /// <summary>It is published: from here on nothing is cancelled and nothing fails any more for whoever published it.</summary>
    private async Task ServeAsync(PreparedProposal prepared)
    {
        try
        {
            var current = await ports.Snapshots.CurrentAsync(CancellationToken.None);
            if (current?.Version == prepared.Knowledge.Snapshot.Version)
            {
                knowledge.Switch(new InForce(current, prepared.Knowledge, prepared.Questions) { Golden = prepared.Golden });
            }
            else
            {
                await knowledge.SyncAsync(CancellationToken.None);
            }

            _proposals.Remove(prepared.Id);
            await ports.Snapshots.PurgeAsync(settings.KeptVersions, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogServeFailed(e, prepared.Id);
        }
    }

    private Task AuditAsync(
        Moderator by, string action, string subject, AuditResult result, string detail, CancellationToken cancellationToken) =>
        ports.Audit.AppendAsync(
            new AuditEntry(0, ports.Clock.GetUtcNow(), by, action, subject, result, detail), cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "A version could not be proposed")]
    private partial void LogProposeFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Proposal {Id} is published, but what follows from that was not done yet")]
    private partial void LogServeFailed(Exception exception, ProposalId id);
}

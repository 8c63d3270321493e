using Microsoft.Extensions.Logging;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Differences;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Golden;
using SahelBot.Publishing.Serving;

namespace SahelBot.Publishing.Proposing;

/// <summary>Opens, asks and compares: all the work that there is in a proposal. One call at a time, but for what only looks into memory.</summary>
internal sealed partial class ProposalMaker(PublishingPorts ports, PublishedKnowledge knowledge, ILogger logger)
{
    private static readonly Snapshot _empty = new(new SnapshotContent { Version = "", Articles = [] });

    private readonly PreparedProposals _prepared = new();

    /// <summary>Makes a proposal, in memory and in the store.</summary>
    /// <param name="read">Of the files; without problems that are no warnings.</param>
    /// <param name="started">When the work on it began, as a time stamp of the clock.</param>
    public async Task<Proposal> MakeAsync(
        StoredProposal stored, LoadResult read, IReadOnlyList<FolderFile> files, InForce before, long started,
        CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(stored, read, files, before, started, cancellationToken);
        await ports.Snapshots.ProposeAsync(stored, files, cancellationToken);
        _prepared.Add(prepared);
        return prepared.Shown;
    }

    /// <returns>Null when it is not in memory. Any number of calls at a time.</returns>
    public PreparedProposal? Find(ProposalId id) => _prepared.Find(id);

    /// <summary>Takes it out of memory. Any number of calls at a time.</summary>
    public void Remove(ProposalId id) => _prepared.Remove(id);

    /// <returns>From memory, or made of its files; null when these are gone or this program cannot read them.</returns>
    public async Task<PreparedProposal?> FindOrRebuildAsync(StoredProposal stored, CancellationToken cancellationToken)
    {
        if (_prepared.Find(stored.Id) is { } found)
        {
            return found;
        }

        var started = ports.Clock.GetTimestamp();
        if (await ports.Snapshots.FilesAsync(stored.Id, cancellationToken) is not { } files)
        {
            return null;
        }

        var read = await Task.Run(() => ports.Folder.Load(files, cancellationToken), cancellationToken);
        if (read.Snapshot is null)
        {
            LogUnreadable(stored.Id, PublishedKnowledge.Errors(read)[0]);
            return null;
        }

        var before = await BeforeAsync(stored, cancellationToken);
        var prepared = await PrepareAsync(stored, read, files, before, started, cancellationToken);
        _prepared.Add(prepared);
        return prepared;
    }

    /// <returns>An open proposal of the same files on top of what is in force; null when there is none.</returns>
    public async Task<Proposal?> FindSameAsync(
        string version, IReadOnlyList<FolderFile> files, ProposalKind kind, InForce inForce, CancellationToken cancellationToken)
    {
        var questions = SnapshotFiles.QuestionsOf(files);
        foreach (var open in await ports.Snapshots.OpenAsync(cancellationToken))
        {
            if (open.Version == version && open.Kind == kind && open.Base == inForce.Number
                && await ports.Snapshots.FilesAsync(open.Id, cancellationToken) is { } frozen && SnapshotFiles.QuestionsOf(frozen) == questions
                && await FindOrRebuildAsync(open, cancellationToken) is { } prepared)
            {
                return prepared.Shown with { Stored = open };
            }
        }

        return null;
    }

    /// <summary>What was in force when it was made; where that cannot be had any more, what is in force now.</summary>
    private async Task<InForce> BeforeAsync(StoredProposal stored, CancellationToken cancellationToken)
    {
        var inForce = knowledge.InForce;
        if (stored.Base == inForce.Number)
        {
            return inForce;
        }

        var history = await ports.Snapshots.HistoryAsync(int.MaxValue, cancellationToken);
        return history.FirstOrDefault(p => p.Number == stored.Base) is { } publication
            ? (await knowledge.ReadAsync(publication, cancellationToken)).Published ?? inForce
            : inForce;
    }

    private async Task<PreparedProposal> PrepareAsync(
        StoredProposal stored, LoadResult read, IReadOnlyList<FolderFile> files, InForce before, long started,
        CancellationToken cancellationToken)
    {
        var snapshot = read.Snapshot ?? throw new ArgumentException("A broken folder cannot be proposed.", nameof(read));
        var opening = Task.Run(() => OpenAsync(snapshot, before, cancellationToken), cancellationToken);
        var asking = Task.Run(() => GoldenOfAsync(before, cancellationToken), cancellationToken);
        await Task.WhenAll(opening, asking); // also where one fails: the other does not go on behind it
        var (opened, golden) = await opening;
        var shown = new Proposal(
            stored,
            SnapshotComparer.Between(before.Knowledge?.Snapshot ?? _empty, snapshot),
            golden.Against(await asking),
            [.. read.Problems.Where(p => p.IsWarning)],
            ports.Clock.GetElapsedTime(started));
        return new PreparedProposal(shown, opened, SnapshotFiles.QuestionsOf(files), golden);
    }

    private async Task<(IOpenKnowledge Opened, GoldenRun Golden)> OpenAsync(
        Snapshot snapshot, InForce before, CancellationToken cancellationToken)
    {
        var opened = ports.Opener.Open(snapshot, before.Knowledge);
        return (opened, await GoldenRun.OfAsync(opened, ports.Check, cancellationToken));
    }

    private async Task<GoldenRun> GoldenOfAsync(InForce before, CancellationToken cancellationToken) =>
        before.Golden ??= before.Knowledge is { } served
            ? await GoldenRun.OfAsync(served, ports.Check, cancellationToken)
            : GoldenRun.Nothing;

    [LoggerMessage(Level = LogLevel.Error, Message = "The files of proposal {Id} cannot be read by this program: {Problem}")]
    private partial void LogUnreadable(ProposalId id, KnowledgeProblem problem);
}

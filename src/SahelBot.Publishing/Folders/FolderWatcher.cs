using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Folders;

/// <summary>
/// Proposes the knowledge folder when it has changed, and when it differs at the start. The system tells of changes at once but not
/// reliably (a network mount tells of none), so the folder is looked at every half minute too.
/// </summary>
/// <param name="by">As whom it proposes and publishes.</param>
/// <param name="announce">Told of each proposal that was not there before, of what was published, and of each new way in which the folder is broken.</param>
public sealed partial class FolderWatcher(
    KnowledgePublisher publisher,
    PublishingSettings settings,
    Moderator by,
    Func<ProposalOutcome, CancellationToken, Task> announce,
    TimeProvider clock,
    ILogger<FolderWatcher> logger)
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>So long nothing may change before the folder is taken as finished.</summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(2);

    private string _state = "";
    private string _broken = "";

    /// <summary>Runs until cancelled; at once over where the folder is not to be watched.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Watch == FolderWatch.Off)
        {
            return;
        }

        var reasons = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var system = Listen(() => reasons.Writer.TryWrite("told"));
        await using var timer = clock.CreateTimer(_ => reasons.Writer.TryWrite("time"), null, TimeSpan.Zero, _betweenLooks);
        try
        {
            await foreach (var _ in reasons.Reader.ReadAllAsync(cancellationToken))
            {
                await LookAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    /// <summary>Looks once; returns when what has changed is dealt with.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var state = FolderState.Of(settings.Folder);
        if (state == _state)
        {
            return;
        }

        try
        {
            _state = await SettleAsync(state, cancellationToken);
            await ProposeAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _state = ""; // the next look tries again
            LogLookFailed(e);
        }
    }

    private async Task<string> SettleAsync(string state, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(_quiet, clock, cancellationToken);
            var next = FolderState.Of(settings.Folder);
            if (next == state)
            {
                return state;
            }

            state = next;
        }
    }

    private async Task ProposeAsync(CancellationToken cancellationToken)
    {
        // Without a pull: what is to be proposed is what somebody has just changed here.
        var (outcome, isNew) = await publisher.ProposeFolderAsync(by, pulls: false, cancellationToken);
        var problems = outcome is ProposalOutcome.Broken broken ? string.Join('\n', broken.Problems) : "";
        var isNewlyBroken = problems.Length > 0 && problems != _broken;
        if (outcome is ProposalOutcome.Ready ready && MayPublish(ready.Proposal))
        {
            var result = await publisher.PublishAsync(ready.Proposal.Stored.Id, by, cancellationToken);
            isNew |= result == ApprovalResult.Published;
            outcome = await publisher.FindAsync(ready.Proposal.Stored.Id, cancellationToken) is { } now ? ready with { Proposal = now } : ready;
        }

        if (isNewlyBroken || (outcome is ProposalOutcome.Ready && isNew))
        {
            await announce(outcome, cancellationToken);
        }

        _broken = problems;
    }

    private bool MayPublish(Proposal proposal) => settings.Watch == FolderWatch.Publish
        && proposal.Golden.NewFailures.Count == 0
        && proposal.Stored.State == ProposalState.Open
        && proposal.Stored.Approvals.All(a => a.Key != by.Key);

    /// <returns>Null where the system cannot tell of changes.</returns>
    private FileSystemWatcher? Listen(Action changed)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(settings.Folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            LogNotTold(e);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system does not tell of changes in the knowledge folder; it is looked at every half minute")]
    private partial void LogNotTold(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge folder has changed and could not be proposed")]
    private partial void LogLookFailed(Exception exception);
}

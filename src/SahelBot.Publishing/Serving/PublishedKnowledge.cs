using Microsoft.Extensions.Logging;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Proposing;

namespace SahelBot.Publishing.Serving;

/// <summary>
/// The knowledge in force. Publications of this process are in it at once, those of other processes a moment later, see
/// <see cref="RunAsync"/>. Safe to use from many threads at once.
/// </summary>
public sealed partial class PublishedKnowledge(PublishingPorts ports, ILogger<PublishedKnowledge> logger) : ICurrentKnowledge, IDisposable
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(2);

    private readonly Lock _switching = new();
    private readonly SemaphoreSlim _reading = new(1);
    private volatile InForce _inForce = InForce.Nothing;
    private int _unreadable;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nothing is served yet.</exception>
    public IOpenKnowledge Current =>
        _inForce.Knowledge ?? throw new InvalidOperationException("No knowledge is in force yet; start with StartAsync or Serve.");

    internal InForce InForce => _inForce;

    /// <summary>Serves what was published last; where nothing ever was, publishes the folder.</summary>
    /// <param name="by">Who publishes where nothing was published before.</param>
    public async Task<KnowledgeStart> StartAsync(string folder, Moderator by, CancellationToken cancellationToken)
    {
        var isFirst = false;
        if (await ports.Snapshots.CurrentAsync(cancellationToken) is null)
        {
            var read = ports.Folder.Read(folder, cancellationToken);
            if (read.Snapshot is not { } snapshot)
            {
                return new KnowledgeStart.Broken(Errors(read));
            }

            isFirst = await PublishFirstAsync(snapshot, read.Files, by, cancellationToken);
        }

        var current = await ports.Snapshots.CurrentAsync(cancellationToken)
            ?? throw new InvalidOperationException("What was just published is not in the store.");
        var (published, problems) = await ReadAsync(current, cancellationToken);
        if (published is null)
        {
            return ServeInstead(current, problems, folder, cancellationToken);
        }

        Switch(published);
        return new KnowledgeStart.Served(current, isFirst);
    }

    /// <summary>Serves a folder that is not published.</summary>
    /// <param name="read">Without problems that are no warnings.</param>
    /// <exception cref="ArgumentException">There is no snapshot in it.</exception>
    public void Serve(LoadResult read)
    {
        var snapshot = read.Snapshot ?? throw new ArgumentException("A broken folder cannot be served.", nameof(read));
        Switch(new InForce(null, ports.Opener.Open(snapshot, null), SnapshotFiles.QuestionsOf(read.Files)));
    }

    /// <summary>Looks every two seconds whether another process published, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(_betweenLooks, ports.Clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await LookAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>Serves what is in force in the store, if that is not what is served.</summary>
    internal async Task SyncAsync(CancellationToken cancellationToken)
    {
        if (await ports.Snapshots.CurrentAsync(cancellationToken) is not { } current || !IsNews(current))
        {
            return;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!IsNews(current))
            {
                return;
            }

            var (published, problems) = await ReadAsync(current, cancellationToken);
            if (published is null)
            {
                _unreadable = current.Number;
                LogUnreadable(current.Number, current.Version, problems.Count > 0 ? problems[0].ToString() : "its files are gone");
                return;
            }

            Switch(published);
            LogSwitched(current.Number, current.Version);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>From now on this is served, unless it is already, or something published later.</summary>
    internal void Switch(InForce next)
    {
        lock (_switching)
        {
            if (_inForce.Knowledge is null || next.Number > _inForce.Number)
            {
                _inForce = next;
            }
        }
    }

    /// <returns>What was published, ready for questions; or why it cannot be read.</returns>
    internal async Task<(InForce? Published, IReadOnlyList<KnowledgeProblem> Problems)> ReadAsync(
        Publication publication, CancellationToken cancellationToken)
    {
        if (await ports.Snapshots.FilesAsync(publication.Number, cancellationToken) is not { } files)
        {
            return (null, []);
        }

        var read = ports.Folder.Load(files, cancellationToken);
        return read.Snapshot is { } snapshot
            ? (new InForce(publication, ports.Opener.Open(snapshot, _inForce.Knowledge), SnapshotFiles.QuestionsOf(files)), [])
            : (null, Errors(read));
    }

    internal static IReadOnlyList<KnowledgeProblem> Errors(LoadResult read) => [.. read.Problems.Where(p => !p.IsWarning)];

    private bool IsNews(Publication current) => current.Number > _inForce.Number && current.Number != _unreadable;

    /// <returns>False when another process was faster.</returns>
    private async Task<bool> PublishFirstAsync(
        Snapshot snapshot, IReadOnlyList<FolderFile> files, Moderator by, CancellationToken cancellationToken)
    {
        var proposal = NewProposal.Of(snapshot, ProposalKind.Refresh, 0, by, ports.Clock.GetUtcNow());
        await ports.Snapshots.ProposeAsync(proposal, files, cancellationToken);
        var result = await ports.Snapshots.ApproveAsync(
            proposal.Id, by, 1, $"the first version: {proposal.Articles} articles, {proposal.Passages} passages", proposal.At, cancellationToken);
        return result == ApprovalResult.Published;
    }

    private KnowledgeStart ServeInstead(
        Publication current, IReadOnlyList<KnowledgeProblem> problems, string folder, CancellationToken cancellationToken)
    {
        var read = ports.Folder.Read(folder, cancellationToken);
        if (read.Snapshot is not { } snapshot)
        {
            return new KnowledgeStart.Broken(Errors(read));
        }

        // As the publication that it stands for, so that a refresh is made on top of that; equal to nothing, so that it is no refresh.
        Switch(new InForce(current, ports.Opener.Open(snapshot, null), null));
        return new KnowledgeStart.FolderInstead(current, problems);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SyncAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLookFailed(e); // what is served stays
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Publication {Number}, version {Version}, is served from now on")]
    private partial void LogSwitched(int number, string version);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Publication {Number}, version {Version}, cannot be served by this program, what was served before still is: {Why}")]
    private partial void LogUnreadable(int number, string version, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be seen whether another version was published")]
    private partial void LogLookFailed(Exception exception);
}

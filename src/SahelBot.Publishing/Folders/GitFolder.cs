using System.Text.RegularExpressions;
using LibGit2Sharp;
using LibGit2Sharp.Handlers;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SahelBot.Publishing.Folders;

/// <summary>
/// Pulls a folder that lies in a git work tree, if its branch has a remote: fetches, and moves forward where nothing but moving forward
/// is needed. Nothing of the folder is ever overwritten. One pull at a time; safe to use from many threads at once.
/// </summary>
public sealed partial class GitFolder(TimeSpan timeLimit, TimeProvider clock, ILogger<GitFolder> logger) : IFolderPull
{
    /// <summary>How long a pull may take unless said otherwise.</summary>
    public static readonly TimeSpan UsualTimeLimit = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private Task<string?> _last = Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public async Task<string?> PullAsync(string folder, CancellationToken cancellationToken)
    {
        using var giveUp = new CancellationTokenSource(timeLimit, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(giveUp.Token, cancellationToken);
        Task<string?> pull;
        lock (_lock)
        {
            if (!_last.IsCompleted)
            {
                return "The pull before this one is not over yet. The folder is used as it is.";
            }

            // The library blocks, and cannot be interrupted while it waits for a connection: then it is left behind.
            var token = stop.Token;
            _last = pull = Task.Run(() => Pull(folder, token), CancellationToken.None);
        }

        try
        {
            return await pull.WaitAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The remote did not answer within {timeLimit.TotalSeconds:0} seconds. The folder is used as it is.";
        }
    }

    private static string? MoveForward(Repository repository, Branch branch, DateTimeOffset at)
    {
        var tracked = repository.Branches[branch.CanonicalName].TrackedBranch?.Tip;
        if (tracked is null)
        {
            return $"The remote has no branch {branch.UpstreamBranchCanonicalName} any more. The folder is used as it is.";
        }

        var divergence = repository.ObjectDatabase.CalculateHistoryDivergence(branch.Tip, tracked);
        if (divergence.BehindBy is not > 0)
        {
            return null;
        }

        if (divergence.AheadBy is not 0)
        {
            return $"The branch {branch.FriendlyName} and its remote have diverged; merge them by hand. The folder is used as it is.";
        }

        try
        {
            var forward = new MergeOptions { FastForwardStrategy = FastForwardStrategy.FastForwardOnly };
            repository.Merge(tracked, new Signature("SahelBot", "sahelbot@localhost", at), forward);
            return null;
        }
        catch (CheckoutConflictException)
        {
            return "Files that are changed here were changed at the remote too; commit or undo the changes here. The folder is used as it is.";
        }
    }

    /// <summary>Credentials that stand in the address itself, and no others.</summary>
    private static CredentialsHandler? CredentialsIn(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password]
            ? (_, _, _) => new UsernamePasswordCredentials
            {
                Username = Uri.UnescapeDataString(user),
                Password = Uri.UnescapeDataString(password),
            }
            : null;

    [GeneratedRegex(@"://[^/@\s]+@", RegexOptions.NonBacktracking)]
    private static partial Regex UserInfo();

    private string? Pull(string folder, CancellationToken cancellationToken)
    {
        try
        {
            if (Repository.Discover(folder) is not { } found)
            {
                return null;
            }

            using var repository = new Repository(found);
            var branch = repository.Head;
            if (repository.Info.IsBare || branch.Tip is null || branch.RemoteName is not { } name
                || repository.Network.Remotes[name] is not { } remote)
            {
                return null;
            }

            var options = new FetchOptions
            {
                OnTransferProgress = _ => !cancellationToken.IsCancellationRequested,
                OnProgress = _ => !cancellationToken.IsCancellationRequested,
                CredentialsProvider = CredentialsIn(remote.Url),
                TagFetchMode = TagFetchMode.None,
            };
            Commands.Fetch(repository, name, [], options, null);
            cancellationToken.ThrowIfCancellationRequested();
            return MoveForward(repository, branch, clock.GetUtcNow());
        }
        catch (Exception e) when (e is LibGit2SharpException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            LogPullFailed(e);
            return $"The folder could not be pulled: {UserInfo().Replace(e.Message, "://")}. It is used as it is.";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The knowledge folder could not be pulled")]
    private partial void LogPullFailed(Exception exception);
}

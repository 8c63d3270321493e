using System.Net;
using System.Net.Sockets;
using System.Text;
using AwesomeAssertions;
using LibGit2Sharp;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Publishing.Folders;
using Xunit;

namespace SahelBot.Publishing.Tests.Folders;

/// <summary>With a real remote: a bare repository beside the work trees. Only the clock of the test runs out, however busy the machine is.</summary>
public sealed class GitFolderTests : IDisposable
{
    private const string Article = "knowledge/articles/a.md";
    private const string OtherArticle = "knowledge/articles/b.md";

    private static readonly Signature _author = new("Ada", "ada@example.org", DateTimeOffset.UnixEpoch);

    private readonly string _place = Directory.CreateTempSubdirectory("sahelbot-git-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly GitFolder _git;

    public GitFolderTests()
    {
        _git = new GitFolder(GitFolder.UsualTimeLimit, _clock, NullLogger<GitFolder>.Instance);
        Repository.Init(Remote, isBare: true);
        Repository.Clone(Remote, Theirs);
        Commit(Theirs, Article, "first");
        Push(Theirs);
        Repository.Clone(Remote, Ours);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Remote => Path.Combine(_place, "remote.git");

    private string Theirs => Path.Combine(_place, "theirs");

    private string Ours => Path.Combine(_place, "ours");

    private string Folder => Path.Combine(Ours, "knowledge");

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_place, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal); // objects are read-only
        }

        Directory.Delete(_place, recursive: true);
    }

    [Fact]
    public async Task Pull_RemoteIsAhead_MovesForward()
    {
        Commit(Theirs, Article, "second");
        Commit(Theirs, OtherArticle, "new");
        Push(Theirs);

        var problem = await _git.PullAsync(Folder, Token);

        problem.Should().BeNull();
        Read(Ours, Article).Should().Be("second");
        Read(Ours, OtherArticle).Should().Be("new");
        using var repository = new Repository(Ours);
        repository.RetrieveStatus().IsDirty.Should().BeFalse();
        repository.Head.Tip.Parents.Should().ContainSingle("nothing was merged");
    }

    [Fact]
    public async Task Pull_NothingNew_LeavesEverything()
    {
        Write(Ours, Article, "edited here");

        (await _git.PullAsync(Folder, Token)).Should().BeNull();

        Read(Ours, Article).Should().Be("edited here");
    }

    [Theory]
    [InlineData(Article)] // changed at both
    [InlineData(OtherArticle)] // new at both, and not even known to git here
    public async Task Pull_SameFileChangedHere_OverwritesNothing(string path)
    {
        Commit(Theirs, path, "theirs");
        Push(Theirs);
        Write(Ours, path, "edited here");

        var problem = await _git.PullAsync(Folder, Token);

        problem.Should().StartWith("Files that are changed here were changed at the remote too");
        Read(Ours, path).Should().Be("edited here");
    }

    [Fact]
    public async Task Pull_OtherFileChangedHere_MovesForwardAndKeepsIt()
    {
        Commit(Theirs, OtherArticle, "theirs");
        Push(Theirs);
        Write(Ours, Article, "edited here");

        (await _git.PullAsync(Folder, Token)).Should().BeNull();

        Read(Ours, Article).Should().Be("edited here");
        Read(Ours, OtherArticle).Should().Be("theirs");
    }

    [Fact]
    public async Task Pull_Diverged_OverwritesNothing()
    {
        Commit(Theirs, OtherArticle, "theirs");
        Push(Theirs);
        Commit(Ours, Article, "committed here");

        var problem = await _git.PullAsync(Folder, Token);

        problem.Should().Contain("have diverged");
        Read(Ours, Article).Should().Be("committed here");
        File.Exists(Path.Combine(Ours, OtherArticle)).Should().BeFalse();
    }

    [Fact]
    public async Task Pull_OnlyOursIsAhead_IsNoProblem()
    {
        Commit(Ours, Article, "committed here");

        (await _git.PullAsync(Folder, Token)).Should().BeNull();

        Read(Ours, Article).Should().Be("committed here");
    }

    [Fact]
    public async Task Pull_RemoteIsGone_SaysSo()
    {
        Directory.Move(Remote, Remote + ".moved");

        var problem = await _git.PullAsync(Folder, Token);

        problem.Should().StartWith("The folder could not be pulled:").And.EndWith("It is used as it is.");
        Read(Ours, Article).Should().Be("first");
    }

    [Fact]
    public async Task Pull_NoGitOrNoRemoteOrNoBranch_IsNoProblem()
    {
        var plain = Directory.CreateDirectory(Path.Combine(_place, "plain")).FullName;
        var alone = Repository.Init(Path.Combine(_place, "alone"));
        using var repository = new Repository(Ours);
        Commands.Checkout(repository, repository.Head.Tip);

        (await _git.PullAsync(plain, Token)).Should().BeNull();
        (await _git.PullAsync(Path.GetDirectoryName(Path.GetDirectoryName(alone))!, Token)).Should().BeNull();
        (await _git.PullAsync(Folder, Token)).Should().BeNull("no branch is checked out");
    }

    [Fact]
    public async Task Pull_SilentRemote_GivesUpAndOthersDoNotQueue()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        SetRemote($"http://ada:secret@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/repository.git");

        var pulling = _git.PullAsync(Folder, Token);
        using var connection = await listener.AcceptTcpClientAsync(Token);
        _clock.Advance(GitFolder.UsualTimeLimit);
        var problem = await pulling;
        var next = await _git.PullAsync(Folder, Token);
        connection.Close();

        problem.Should().StartWith("The remote did not answer within");
        next.Should().StartWith("The pull before this one is not over yet");
    }

    [Fact]
    public async Task Pull_PasswordInTheAddress_IsSentAndNotShown()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        SetRemote($"http://ada:s%40fe@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/repository.git");

        var pulling = _git.PullAsync(Folder, Token);
        var requests = await RefuseTwiceAsync(listener);
        var problem = await pulling;

        requests[1].Should().Contain($"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("ada:s@fe"))}");
        problem.Should().StartWith("The folder could not be pulled").And.NotContain("s%40fe").And.NotContain("s@fe");
    }

    private static async Task<IReadOnlyList<string>> RefuseTwiceAsync(TcpListener listener)
    {
        var requests = new List<string>();
        foreach (var status in new[] { "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"", "403 Forbidden" })
        {
            using var connection = await listener.AcceptTcpClientAsync(Token);
            await using var stream = connection.GetStream();
            var buffer = new byte[8192];
            var count = await stream.ReadAsync(buffer, Token);
            requests.Add(Encoding.UTF8.GetString(buffer, 0, count));
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Token);
        }

        return requests;
    }

    private static void Commit(string tree, string path, string text)
    {
        Write(tree, path, text);
        using var repository = new Repository(tree);
        Commands.Stage(repository, path);
        repository.Commit(text, _author, _author);
    }

    private static void Push(string tree)
    {
        using var repository = new Repository(tree);
        var branch = repository.Head;
        repository.Branches.Update(branch, b => b.Remote = "origin", b => b.UpstreamBranch = branch.CanonicalName);
        repository.Network.Push(repository.Branches[branch.FriendlyName]);
    }

    private static void Write(string tree, string path, string text)
    {
        var full = Path.Combine(tree, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static string Read(string tree, string path) => File.ReadAllText(Path.Combine(tree, path));

    private void SetRemote(string address)
    {
        using var repository = new Repository(Ours);
        repository.Network.Remotes.Update("origin", r => r.Url = address);
    }
}

using System.Diagnostics;
using AwesomeAssertions;
using SahelBot.Core.Platforms;
using SahelBot.Core.Publishing;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests;

/// <summary>A process is killed in the middle of its work; what it had confirmed is there, and nothing is there by half.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private const int Rounds = 5;
    private const long NumbersOfARound = 10_000_000;
    private const int FilesOfAProposal = 20;

    private readonly TestStorage _test = new();
    private readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task Kill_InTheMiddleOfManyTransactions_LosesNothingConfirmed()
    {
        for (var round = 0; round < Rounds; round++)
        {
            _confirmed.UnionWith(await WriteUntilKilledAsync("updates", round * NumbersOfARound + 1, lines: 200 + 333 * round));
        }

        await using var storage = await OpenAsync();
        var pending = (await storage.Inbox.PendingAsync("t", Token)).Select(u => u.Id).ToHashSet();
        var open = (await storage.Outbox.OpenAsync("t", Token)).Select(c => c.Update).ToHashSet();
        var settled = (await storage.Outbox.ResultsAfterAsync("t", "space", 0, Token)).ToHashSet();

        Confirmed("added").Should().OnlyContain(u => pending.Contains(u) || open.Contains(u) || settled.Contains(u));
        Confirmed("planned").Should().OnlyContain(u => open.Contains(u) || settled.Contains(u));
        Confirmed("settled").Should().BeSubsetOf(settled).And.HaveCountGreaterThan(100);
        pending.Should().NotIntersectWith(open).And.NotIntersectWith(settled);
        open.Should().NotIntersectWith(settled);
        var again = Confirmed("added").Select(u => new InboxUpdate(u, "again")).ToList();
        (await storage.Inbox.AddAsync("t", again, TimeProvider.System.GetUtcNow(), Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Kill_TwoProcessesThatPublish_LeavesTheOldVersionOrTheNew()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var lines = await Task.WhenAll(
                WriteUntilKilledAsync("publish", (2 * round + 1) * NumbersOfARound, lines: 30 + 7 * round),
                WriteUntilKilledAsync("publish", (2 * round + 2) * NumbersOfARound, lines: 20 + 11 * round));
            _confirmed.UnionWith(lines.SelectMany(l => l));
            await using var storage = await OpenAsync();
            await ShouldBeWholeAsync(storage);
        }

        Confirmed("published").Should().HaveCountGreaterThan(10);
    }

    private async Task ShouldBeWholeAsync(SqliteStorage storage)
    {
        var store = storage.Snapshots;
        var history = await store.HistoryAsync(int.MaxValue, Token);
        var audit = await storage.Audit.ListAsync(int.MaxValue, before: null, Token);

        history.Select(p => p.Number).Should().Equal(Enumerable.Range(1, history.Count).Reverse());
        history.Should().OnlyContain(p => p.By.Count == 1);
        audit.Select(e => e.Subject).Should().Equal(history.Select(p => p.Version), "each publication has its entry");
        history.Select(p => p.Version).Should().Contain(Confirmed("published").Select(n => $"p{n}"));
        (await store.FilesAsync(history.Count, Token)).Should().HaveCount(FilesOfAProposal);

        var published = history.Select(p => p.Version).ToHashSet(StringComparer.Ordinal);
        foreach (var number in Confirmed("proposed"))
        {
            var id = new ProposalId($"p{number}");
            var proposal = await store.FindAsync(id, Token);
            (proposal!.State == ProposalState.Published).Should().Be(published.Contains(id.Value));
        }

        foreach (var open in await store.OpenAsync(Token))
        {
            open.Base.Should().Be(history.Count, "whatever came into force has closed all others");
            (await store.FilesAsync(open.Id, Token)).Should().HaveCount(FilesOfAProposal)
                .And.Contain(new FolderFile("own.md", $"text of {open.Id}"));
        }
    }

    private Task<SqliteStorage> OpenAsync() => SqliteStorage.OpenAsync(
        _test.File, KeyFile.Open(KeyFile.Beside(_test.File)), TimeProvider.System, _test.Logger, Token);

    /// <returns>What it had confirmed.</returns>
    private async Task<List<string>> WriteUntilKilledAsync(string work, long first, int lines)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SahelBot.Storage.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, _test.File, $"{first}", work])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("The writer did not start.");

        var confirmed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            confirmed.Add(line);
            if (confirmed.Count == lines)
            {
                process.Kill(); // SIGKILL; what it had said before is still to be read
            }
        }

        await process.WaitForExitAsync(Token);
        process.ExitCode.Should().NotBe(0, "it does not end by itself");
        confirmed.Should().HaveCountGreaterThanOrEqualTo(lines, "it is killed, and has not failed before");
        return confirmed;
    }

    /// <summary>Each line is one write to a pipe, so the last one is whole too.</summary>
    private List<long> Confirmed(string what) =>
        [.. _confirmed.Select(l => l.Split(' ')).Where(l => l[0] == what).Select(l => long.Parse(l[1], provider: null))];
}

using System.Diagnostics;
using AwesomeAssertions;
using SahelBot.Core.Platforms;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests;

/// <summary>A process is killed in the middle of its work; what it had confirmed is there.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private const int Rounds = 5;
    private const long UpdatesOfARound = 10_000_000;

    private readonly TestStorage _test = new();
    private readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task Kill_InTheMiddleOfManyTransactions_LosesNothingConfirmed()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await WriteUntilKilledAsync(first: round * UpdatesOfARound + 1, lines: 200 + 333 * round);
        }

        await using var storage = await SqliteStorage.OpenAsync(
            _test.File, KeyFile.Open(KeyFile.Beside(_test.File)), TimeProvider.System, _test.Logger, Token);
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

    private async Task WriteUntilKilledAsync(long first, int lines)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SahelBot.Storage.Writer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, _test.File, $"{first}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("The writer did not start.");

        for (var read = 0; await process.StandardOutput.ReadLineAsync(Token) is { } line; read++)
        {
            _confirmed.Add(line);
            if (read == lines)
            {
                process.Kill(); // SIGKILL; what it had said before is still to be read
            }
        }

        await process.WaitForExitAsync(Token);
        process.ExitCode.Should().NotBe(0, "it does not end by itself");
    }

    /// <summary>Each line is one write to a pipe, so the last one is whole too.</summary>
    private List<long> Confirmed(string what) =>
        [.. _confirmed.Select(l => l.Split(' ')).Where(l => l[0] == what).Select(l => long.Parse(l[1], provider: null))];
}

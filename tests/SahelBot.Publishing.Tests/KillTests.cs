using System.Diagnostics;
using System.Globalization;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Core.Auditing;
using SahelBot.Publishing.Folders;
using SahelBot.Storage;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Publishing.Tests;

/// <summary>A process that publishes is killed at any moment; the old version or the new one is in force, and whole.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 50;
    private const int EditionsOfARound = 100_000;

    private readonly string _place = Directory.CreateTempSubdirectory("sahelbot-kill-").FullName;
    private readonly FolderReader _reader = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_place, "sahelbot.db");

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public async Task Kill_AtAnyMomentOfAPublish_LeavesOneWholeVersion()
    {
        var moments = new Random(20260301);
        var publications = 0;
        var killedInTheMiddle = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var confirmed = await PublishUntilKilledAsync(kill * EditionsOfARound + 1, moments.Next(1, 6), moments.NextDouble());
            var after = await CheckAsync();

            after.Should().BeGreaterThanOrEqualTo(Math.Max(confirmed, publications), "what was confirmed stays");
            killedInTheMiddle += after > Math.Max(confirmed, publications) ? 1 : 0;
            publications = after;
        }

        publications.Should().BeGreaterThan(Kills / 2, "it did publish");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {publications} publications, {killedInTheMiddle} of them in force although the process could not say so any more");
    }

    /// <returns>The number of the publication that it confirmed last; 0 when none.</returns>
    private async Task<int> PublishUntilKilledAsync(int firstEdition, int lines, double fraction)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SahelBot.Publishing.Host.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, Database, $"{firstEdition}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("The host did not start.");

        var confirmed = 0;
        var last = TimeProvider.System.GetTimestamp();
        for (var read = 1; await process.StandardOutput.ReadLineAsync(Token) is { } line; read++)
        {
            var step = TimeProvider.System.GetElapsedTime(last);
            last = TimeProvider.System.GetTimestamp();
            confirmed = line.StartsWith("Published ", StringComparison.Ordinal) ? int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) : confirmed;
            line.Should().MatchRegex("^(proposed|Published) ");
            if (read == lines)
            {
                // somewhere within the next step, which takes about as long as this one
                await Task.Delay(step * fraction, TimeProvider.System, Token);
                process.Kill(); // SIGKILL; what it had said before is still to be read
            }
        }

        await process.WaitForExitAsync(Token);
        process.ExitCode.Should().NotBe(0, "it does not end by itself");
        return confirmed;
    }

    /// <returns>The number of what is in force.</returns>
    private async Task<int> CheckAsync()
    {
        await using var storage = await SqliteStorage.OpenAsync(
            Database, KeyFile.Open(KeyFile.Beside(Database)), TimeProvider.System, NullLogger.Instance, Token);
        var current = await storage.Snapshots.CurrentAsync(Token);
        if (current is null)
        {
            return 0; // killed before the first version was published
        }

        var history = await storage.Snapshots.HistoryAsync(int.MaxValue, Token);
        history.Select(p => p.Number).Should().Equal(Enumerable.Range(1, current.Number).Reverse());
        history[0].Should().BeEquivalentTo(current);
        foreach (var kept in history.Where(p => p.IsKept))
        {
            var files = await storage.Snapshots.FilesAsync(kept.Number, Token);
            var snapshot = _reader.Load(files ?? [], Token).Snapshot;
            snapshot.Should().NotBeNull();
            snapshot!.Version.Should().Be(kept.Version);
            (snapshot.Articles.Count, snapshot.Passages.Count).Should().Be((kept.Articles, kept.Passages));
        }

        current.IsKept.Should().BeTrue();
        (await storage.Snapshots.OpenAsync(Token)).Should().OnlyContain(p => p.Base == current.Number);
        var audited = (await storage.Audit.ListAsync(int.MaxValue, null, Token))
            .Where(e => e is { Action: "publish" or "rollback", Result: AuditResult.Done }).Select(e => e.Subject);
        audited.Should().Equal(history.Select(p => p.Version), "each publication has its entry, and each entry its publication");
        return current.Number;
    }
}

using System.Diagnostics;
using System.Globalization;
using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

/// <summary>A process that is killed without a word leaves nothing behind that the next one does not bring to its end, once.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rooms = 20;
    private const int People = 10;
    private const int EachWay = 40;
    private const int WhileDead = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sahelbot-discord-");
    private readonly List<FakeInteraction> _asked = [];
    private readonly List<FakeMessage> _said = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <param name="killAfter">So many answers after the round began.</param>
    [Theory]
    [InlineData(new[] { 0, 1, 20, 60 }, 1)]
    [InlineData(new[] { 5, 40 }, 3)]
    public async Task Run_KilledAgainAndAgain_AnswersOnceWhatItHadTaken(int[] killAfter, int shards)
    {
        await using var discord = await FakeDiscord.StartAsync(
            RunningBot.Options with { RecommendedShards = shards, MaxConcurrency = shards }, Token);
        var rooms = RoomsOn(discord, shards);
        discord.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Every = 20, RetryAfter = TimeSpan.FromMilliseconds(300) });
        discord.Faults.Add(new FaultRule(FaultKind.BadGateway) { Every = 20, Skip = 10 });
        var open = new List<int>();
        foreach (var answers in killAfter)
        {
            using var bot = await StartAsync(discord, shards);
            var before = Answered(rooms);
            Ask(discord, rooms);
            await RunningBot.UntilAsync(() => _asked.Count(a => a.AcknowledgedAt is not null) > _asked.Count - EachWay + 5);
            await RunningBot.UntilAsync(() => Answered(rooms) >= before + answers, () => $"{Answered(rooms)} answers.");
            await KillAsync(bot, discord);
            open.Add(_asked.Count(IsThinking));
            for (var i = 0; i < WhileDead; i++)
            {
                Say(discord, rooms[i % rooms.Count]);
            }
        }

        using var last = await StartAsync(discord, shards);
        Ask(discord, rooms);
        await RunningBot.UntilAsync(
            () => Unanswered(rooms).Count == 0 && _asked.TrueForAll(a => a.DidNotRespond || (a.AcknowledgedAt is not null && !IsThinking(a))),
            () => $"{Unanswered(rooms).Count} mentions of {_said.Count} have no answer, and {_asked.Count(IsThinking)} commands none.");
        await KillAsync(last, discord);

        output.WriteLine(
            $"asked {_asked.Count}, said {_said.Count}; deferred and open at the kills: {string.Join(", ", open)}; " +
            $"killed before they were deferred: {_asked.Count(a => a.DidNotRespond)}; identifies {discord.Gateway.Identifies}");
        open.Should().Contain(o => o > 0);
        _asked.Where(a => !a.DidNotRespond).Should().OnlyContain(a => a.Response!.Text.Contains("re: slash") && a.FollowUps.Count == 0);
        _asked.TakeLast(EachWay).Should().OnlyContain(a => !a.DidNotRespond);
        var replies = rooms.SelectMany(r => r.BotMessages).Where(m => m.ReplyTo is not null).GroupBy(m => m.ReplyTo).ToList();
        replies.Should().HaveCount(_said.Count).And.OnlyContain(r => r.Count() == 1);
    }

    /// <summary>One server a shard, and direct messages, which belong to the first.</summary>
    private static List<FakeChannel> RoomsOn(FakeDiscord discord, int shards)
    {
        var guilds = Enumerable.Range(0, shards).Select(i => discord.Guild($"server {i}", ((ulong)(1000 + (shards * 7) + i)) << 22)).ToList();
        return [.. Enumerable.Range(0, Rooms).Select(i => guilds[i % shards].Channel($"room{i}"))];
    }

    private void Ask(FakeDiscord discord, List<FakeChannel> rooms)
    {
        for (var i = 0; i < EachWay; i++)
        {
            var person = discord.User((ulong)(5000 + (i % People))); // each several times in one room, where it waits for its turn
            _asked.Add(person.Slash("ask", rooms[i % People], ("question", $"slash {_asked.Count}")));
            Say(discord, rooms[(i * 7) % rooms.Count]);
        }
    }

    private void Say(FakeDiscord discord, FakeChannel room) =>
        _said.Add(discord.User((ulong)(5000 + (_said.Count % 50))).Says($"@bot mention {_said.Count}", room));

    private int Answered(List<FakeChannel> rooms) =>
        rooms.Sum(r => r.BotMessages.Count(m => m.ReplyTo is not null)) + _asked.Count(a => a.AcknowledgedAt is not null && !IsThinking(a));

    private List<FakeMessage> Unanswered(List<FakeChannel> rooms)
    {
        var answered = rooms.SelectMany(r => r.BotMessages).Select(m => m.ReplyTo).ToHashSet();
        return [.. _said.Where(s => !answered.Contains(s.Id))];
    }

    private static bool IsThinking(FakeInteraction asked) => asked.Response?.IsThinking == true;

    private static async Task KillAsync(Process bot, FakeDiscord discord)
    {
        bot.Kill();
        await bot.WaitForExitAsync(Token);
        await RunningBot.UntilAsync(() => !discord.Gateway.Sessions.Any(s => s.IsConnected));
    }

    private async Task<Process> StartAsync(FakeDiscord discord, int shards)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SahelBot.Discord.Host.dll"));
        start.ArgumentList.Add(discord.ApiBase.ToString());
        start.ArgumentList.Add(discord.Token);
        start.ArgumentList.Add(Path.Combine(_folder.FullName, "sahelbot.db"));
        start.ArgumentList.Add(RunningBot.FirstAnswerWithin.ToString("c", CultureInfo.InvariantCulture));
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot does not start.");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && !text.StartsWith("Information", StringComparison.Ordinal))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.Id}: {text}"));
            }
        };
        process.BeginErrorReadLine();
        await discord.Gateway.WaitForReadyAsync(shards, TimeSpan.FromMinutes(2), Token);
        await discord.WaitForCommandsAsync(["ask"], TimeSpan.FromMinutes(2), Token);
        return process;
    }
}

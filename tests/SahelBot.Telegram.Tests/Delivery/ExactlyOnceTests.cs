using System.Diagnostics;
using System.Globalization;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using SahelBot.Storage;
using SahelBot.Storage.Keys;
using SahelBot.Telegram.Host;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram;
using Xunit;

namespace SahelBot.Telegram.Tests.Delivery;

/// <summary>Each question is answered once and in its turn, whatever goes wrong on the way.</summary>
public sealed class ExactlyOnceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sahelbot-telegram-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "sahelbot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_EachTenthCallFails_AnswersEachQuestionOnce()
    {
        await using var telegram = await FakeTelegram.StartAsync(cancellationToken: Token);
        var many = new ManyQuestions(telegram);
        many.MakeItABadDay();
        await using var storage = await SqliteStorage.OpenAsync(
            Database, KeyRing.Random(), TimeProvider.System, NullLogger.Instance, Token);
        var log = new FakeLogger<TelegramAdapter>();
        var adapter = new TelegramAdapter(
            RunningBot.SettingsFor(telegram), new EchoChat(), storage.Inbox, storage.Outbox, TimeProvider.System, log);
        using var stop = new CancellationTokenSource();
        many.AskAll();

        var running = Task.Run(() => adapter.RunAsync(stop.Token), CancellationToken.None);
        await many.WaitUntilAsync(many.IsAllAnswered, () => adapter.Activity);
        // An answer is seen before the bot knows of it; a shutdown would leave what is in doubt for long to the next start.
        await many.WaitUntilAsync(async () => (await storage.Outbox.OpenAsync("telegram", Token)).Count == 0, () => adapter.Activity);
        await stop.CancelAsync();
        await running;

        TestContext.Current.TestOutputHelper?.WriteLine(many.Figures());
        many.ShouldBeAnsweredOnceAndInOrder();
        (await storage.Outbox.OpenAsync("telegram", Token)).Should().BeEmpty();
        (await storage.Inbox.PendingAsync("telegram", Token)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(new[] { 10, 300, 301, 700 }, true)]
    [InlineData(new[] { 1, 50, 500, 990 }, false)]
    public async Task Run_KilledAgainAndAgain_AnswersEachQuestionOnce(int[] killAfter, bool isAskedAtOnce)
    {
        await using var telegram = await FakeTelegram.StartAsync(cancellationToken: Token);
        var many = new ManyQuestions(telegram);
        many.MakeItABadDay();
        if (isAskedAtOnce)
        {
            many.AskAll();
        }

        foreach (var answers in killAfter)
        {
            using var bot = Start(telegram);
            if (!isAskedAtOnce)
            {
                many.AskAll();
                isAskedAtOnce = true;
            }

            await many.WaitUntilAsync(() => many.Answered >= answers, () => $"Waiting to kill at {answers}.");
            bot.Kill();
            await bot.WaitForExitAsync(Token);
        }

        using var last = Start(telegram);
        await many.WaitUntilAsync(many.IsAllAnswered, () => $"The last process runs: {!last.HasExited}.");
        last.Kill();
        await last.WaitForExitAsync(Token);

        TestContext.Current.TestOutputHelper?.WriteLine(many.Figures());
        many.ShouldBeAnsweredOnceAndInOrder();
    }

    private Process Start(FakeTelegram telegram)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SahelBot.Telegram.Host.dll"));
        start.ArgumentList.Add(telegram.ApiBase);
        start.ArgumentList.Add(telegram.Token);
        start.ArgumentList.Add(Database);
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // killed, it would leave its pipes and its socket behind
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot does not start.");
        var output = TestContext.Current.TestOutputHelper;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && !text.StartsWith("Information", StringComparison.Ordinal))
            {
                output?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.Id}: {text}"));
            }
        };
        process.BeginErrorReadLine();
        return process;
    }
}

using System.Globalization;
using AwesomeAssertions;
using SahelBot.Telegram.Host;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Telegram.Tests.Delivery;

/// <summary>A thousand questions of two hundred people, on a bad day.</summary>
internal sealed class ManyQuestions(FakeTelegram telegram)
{
    public const int Chats = 200;
    public const int PerChat = 5;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(8);

    private readonly List<FakeUser> _people = [.. Enumerable.Range(1, Chats).Select(i => telegram.User(10_000 + i))];

    public int Answered => _people.Sum(p => p.Chat.BotMessages.Count);

    /// <summary>Each tenth call goes wrong, in one of four ways; now and then so does asking for updates, and updates come twice.</summary>
    public void MakeItABadDay()
    {
        var kinds = new[] { FaultKind.TooManyRequests, FaultKind.BadGateway, FaultKind.LostRequest, FaultKind.LostAnswer };
        for (var i = 0; i < kinds.Length; i++)
        {
            telegram.Faults.Add(new FaultRule(kinds[i]) { Skip = i * 10, Every = kinds.Length * 10 });
        }

        telegram.Faults.Add(new FaultRule(FaultKind.LostAnswer) { Method = "getUpdates", Every = 5 });
        telegram.Faults.DuplicateEvery = 20;
    }

    public void AskAll()
    {
        for (var round = 0; round < PerChat; round++)
        {
            foreach (var person in _people)
            {
                person.Says(Question(round));
            }
        }
    }

    public Task WaitUntilAsync(Func<bool> isSo, Func<string> state) => WaitUntilAsync(() => Task.FromResult(isSo()), state);

    public async Task WaitUntilAsync(Func<Task<bool>> isSo, Func<string> state)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(_patience);
        while (!await isSo())
        {
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{Answered} answers so far. {state()}"), e);
            }
        }
    }

    /// <summary>Whether each question has an answer in its place; how many there are is asked afterwards.</summary>
    public bool IsAllAnswered() => _people.TrueForAll(p => p.Chat.BotMessages.Count >= PerChat);

    public void ShouldBeAnsweredOnceAndInOrder()
    {
        var expected = Enumerable.Range(0, PerChat).Select(r => EchoChat.AnswerTo(Question(r))).ToArray();
        foreach (var person in _people)
        {
            person.Chat.BotMessages.Select(m => m.Text).Should().Equal(expected, "that is what {0} asked", person.FirstName);
        }
    }

    public string Figures()
    {
        var calls = telegram.Calls;
        var probes = calls.Count(c => c.Method == "editMessageCaption");
        var faults = calls.Where(c => c.Fault is not null && c.Method != "getUpdates").GroupBy(c => c.Fault)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"));
        var took = calls.Where(c => c.Method == "sendMessage").Max(c => c.EndedAt) - calls[0].StartedAt;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Answered} answers in {took?.TotalSeconds:F1} s; calls {calls.Count}, probes {probes}, faults: {string.Join(", ", faults)}");
    }

    private static string Question(int round) => string.Create(CultureInfo.InvariantCulture, $"question {round}");
}

using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Clients;

public class LoadTests : TelegramTests
{
    private const int People = 40;
    private const int MessagesEach = 10;

    [Fact]
    public async Task ManyPeople_AtOnce_AllGetTheirEchoesInOrder()
    {
        Fake.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Method = "sendMessage", Every = 7 });
        Fake.Faults.DuplicateEvery = 5;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var echoing = EchoAsync(stopping.Token);

        await Parallel.ForEachAsync(Enumerable.Range(1000, People), Token, (id, _) =>
        {
            var user = Fake.User(id);
            for (var i = 0; i < MessagesEach; i++)
            {
                user.Says(FormattableString.Invariant($"{i}"));
            }

            return ValueTask.CompletedTask;
        });
        foreach (var id in Enumerable.Range(1000, People))
        {
            var echoes = await Fake.Chat(id).WaitForMessagesAsync(MessagesEach, TimeSpan.FromMinutes(2), Token);
            echoes.Select(m => m.Text).Should().Equal(Enumerable.Range(0, MessagesEach).Select(i => FormattableString.Invariant($"{i}")));
        }

        Fake.CallsTo("sendMessage").Count(c => c.Fault is not null).Should().Be(Fake.CallsTo("sendMessage").Count / 7);
        await stopping.CancelAsync();
        await echoing;
    }

    /// <summary>A small bot as it should be: repeats after a 429, and knows duplicates by their ids.</summary>
    private async Task EchoAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<int>();
        var offset = 0;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var answer = await Api.CallAsync("getUpdates", new JsonObject { ["offset"] = offset, ["timeout"] = 10 }, cancellationToken);
                foreach (var update in answer.Result!.AsArray().OfType<JsonObject>())
                {
                    var id = update["update_id"]!.GetValue<int>();
                    offset = Math.Max(offset, id + 1);
                    var message = update["message"]!;
                    while (seen.Add(id) || !seen.Contains(-id))
                    {
                        var sent = await Api.SendAsync(message["text"]!.ToString(), chat: message["chat"]!["id"]!.GetValue<long>());
                        if (sent.Status == 200)
                        {
                            seen.Add(-id);
                        }
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }
}

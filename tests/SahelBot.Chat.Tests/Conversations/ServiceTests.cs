using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Answers;
using Xunit;

namespace SahelBot.Chat.Tests.Conversations;

public class ServiceTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";

    [Fact]
    public async Task HandleAsync_Question_IsAnsweredFromTheOneSnapshotTaken()
    {
        using var bench = new ChatBench();
        var taken = new List<IOpenKnowledge>();
        bench.Restart(bench.Ports with
        {
            Answerer = knowledge =>
            {
                taken.Add(knowledge);
                bench.Knowledge.Current = OtherKnowledge.Open; // a refresh in the middle of the event
                return knowledge;
            },
        });

        var reply = await bench.AskOneAsync(Niger);

        taken.Should().ContainSingle();
        reply.Text().Should().Contain("6 August 2024").And.Contain(taken[0].Snapshot.Version);
    }

    [Fact]
    public async Task HandleAsync_TooShortToTellTheLanguage_TakesThatOfTheClient()
    {
        using var bench = new ChatBench();
        bench.Person = bench.Person with { ClientLanguage = "uk" };

        (await bench.AskOneAsync("2024-08-06")).Text().Should().Contain("Знання станом на");
    }

    [Fact]
    public async Task HandleAsync_ManyChatsAtOnce_EachGetsItsAnswerAndItsConversation()
    {
        var wide = new Rate(10_000, TimeSpan.FromMinutes(1));
        using var bench = new ChatBench(ChatBench.DefaultSettings with { Limits = new ChatLimits(wide, wide, wide) });

        await Parallel.ForAsync(0, 40, ChatBench.Token, async (chat, token) =>
        {
            var id = $"{chat}";
            foreach (var text in new[] { Niger, "And Mali?" })
            {
                var asked = new ChatEvent.Asked(text) { Person = new Person("telegram", id), Place = new Place("telegram", id, PlaceKind.Private) };
                (await bench.Service.HandleAsync(asked, token)).Replies.Single().Text().Should().Contain("August 2024");
            }
        });

        bench.Conversations.Places.Should().HaveCount(40);
        bench.Exchanges.All.Select(e => e.Id).Should().HaveCount(80).And.OnlyHaveUniqueItems();
        bench.Exchanges.All.Count(e => e.History.Count == 1).Should().Be(40);
    }

    [Fact]
    public async Task HandleAsync_QuotedWordsTooLong_AreRefusedAndNotRepeated()
    {
        using var bench = new ChatBench();

        (await bench.AskOneAsync("", quoted: new string('x', 4000))).Text().Length.Should().BeLessThan(1000);
    }

    [Fact]
    public void Constructor_WrongSetting_SaysWhich()
    {
        using var bench = new ChatBench();

        var act = () => bench.Restart(bench.Ports, ChatBench.DefaultSettings with { ConversationLength = 99 });

        act.Should().Throw<ArgumentException>().WithMessage("*ConversationLength*");
    }
}

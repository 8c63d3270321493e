using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Topics;

public class TopicTests
{
    [Fact]
    public async Task HandleAsync_SidesWithTopic_AnswersThePoint()
    {
        using var bench = new ChatBench();

        var reply = await bench.TypeOneAsync("sides Tinzaouaten casualties");

        reply.Find<Block.Heading>()?.Text.Should().Contain("killed");
        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Contested);
        reply.Exchange.Should().NotBeNull();
    }

    [Fact]
    public async Task HandleAsync_EveryContestedPoint_ShowsEachHolderWithAPassageWordForWord()
    {
        using var bench = new ChatBench();
        var snapshot = bench.Knowledge.Current.Snapshot;

        foreach (var point in snapshot.ContestedPoints.Where(p => p.Positions.Any(s => !s.IsUnsourced)))
        {
            var reply = await bench.TypeOneAsync($"sides {point.Question}");

            var expected = point.Positions.Where(p => !p.IsUnsourced).GroupBy(p => p.Passages[0])
                .Select(g => $"{string.Join("; ", g.Select(p => p.Holder))}: {snapshot.FindPassage(g.Key, "en")?.Text}");
            reply.Text().Should().StartWith("# " + point.Question).And.Contain(point.Note);
            (reply.Find<Block.BulletList>()?.Items ?? []).Select(Words).Should().Equal(expected, point.Id);
            reply.Labels().Should().Contain("Sources").And.NotContain("Both sides");
            bench.Clock.Advance(TimeSpan.FromMinutes(1)); // nobody asks that much in one
        }

        static string Words(IReadOnlyList<Inline> item) => string.Concat(item.OfType<Inline.Text>().Select(t => t.Value));
    }

    [Fact]
    public async Task HandleAsync_SidesWithoutTopic_ListsThePointsToChooseFrom()
    {
        using var bench = new ChatBench();
        var list = await bench.TypeOneAsync("sides");

        var next = await bench.PressOneAsync(list, "Next");
        var chosen = await bench.PressOneAsync(next, "9");

        next.Act.Should().Be(ReplyAct.Replace);
        chosen.Find<Block.Heading>()?.Text.Should().Be(bench.Knowledge.Current.Snapshot.ContestedPoints[8].Question);
    }

    [Fact]
    public async Task HandleAsync_SidesOfNothing_SaysSoAndLists()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("sides bananas")).Text().Should().Contain("“bananas”").And.Contain("1. ");
    }

    [Fact]
    public async Task HandleAsync_Who_TellsTheLineWithItsSources()
    {
        using var bench = new ChatBench();

        var reply = await bench.TypeOneAsync("who Yusov");

        reply.Text().Should().StartWith("# Andriy Yusov").And.Contain("[1]").And.Contain("Belongs to: HUR");
        (await bench.PressOneAsync(reply, "Timeline")).Text().Should().Contain("Yusov");
    }

    [Fact]
    public async Task HandleAsync_WhoMisspelt_OffersTheNearOnes()
    {
        using var bench = new ChatBench();

        var reply = await bench.TypeOneAsync("who Yusof");

        reply.Text().Should().Contain("“Yusof”");
        (await bench.PressOneAsync(reply, "Andriy Yusov")).Text().Should().StartWith("# Andriy Yusov");
    }

    [Fact]
    public async Task HandleAsync_WhoOfTwoNamesakes_AsksWhich()
    {
        using var bench = new ChatBench(knowledge: OtherKnowledge.Open);

        (await bench.TypeOneAsync("who Tait")).Labels().Should().Be("Agnes Tait\nMagnus Tait");
    }

    [Theory]
    [InlineData("who")]
    [InlineData("ask")]
    public async Task HandleAsync_NothingSaid_AsksForIt(string line)
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync(line)).Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Question);
    }

    [Fact]
    public async Task HandleAsync_WhoWithoutLine_SaysThatSourcesDoNotDescribe()
    {
        using var bench = new ChatBench(knowledge: OtherKnowledge.Open);

        (await bench.TypeOneAsync("who Skerry Trust")).Text().Should().Contain("do not describe");
    }

    [Fact]
    public async Task HandleAsync_Sources_ListsThemAllByPages()
    {
        using var bench = new ChatBench();
        var page = await bench.TypeOneAsync("sources");
        var seen = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            seen.AddRange(page.Find<Block.BulletList>()?.Items.Select(n => n.OfType<Inline.Link>().Single().Target.AbsoluteUri) ?? []);
            if (!page.Labels().Contains("Next", StringComparison.Ordinal))
            {
                break;
            }

            bench.Clock.Advance(TimeSpan.FromSeconds(5));
            page = await bench.PressOneAsync(page, "Next");
        }

        seen.Should().HaveCount(bench.Knowledge.Current.Snapshot.Articles.Count(a => !a.IsTranslation));
    }

    [Theory]
    [InlineData("sources 3", "(passages: ")]
    [InlineData("sources euromaidanpress-african-juntas-letter-un", "Euromaidan Press")]
    [InlineData("sources KYIV post", "Kyiv Post")]
    [InlineData("sources reuters", "Sources that fit “reuters”")]
    [InlineData("sources 9999", "None of my sources is “9999”")]
    [InlineData("sources page:3", "Page 3 of")]
    [InlineData("sources page:x", "page:2")]
    public async Task HandleAsync_SourcesBy_FindsThem(string line, string shown)
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync(line)).Text().Should().Contain(shown);
    }

    [Fact]
    public async Task HandleAsync_OneSource_TurnsItsPages()
    {
        using var bench = new ChatBench();
        var first = await bench.TypeOneAsync("sources euromaidanpress-african-juntas-letter-un");

        var second = await bench.PressOneAsync(first, "Next");

        second.Act.Should().Be(ReplyAct.Replace);
        second.Text().Should().Contain("Page 2 of 3");
    }
}

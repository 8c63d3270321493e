using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Testing.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Timelines;

public class TimelineTests
{
    [Fact]
    public async Task HandleAsync_Timeline_ShowsAPageWithItsSources()
    {
        using var bench = new ChatBench();

        var reply = await bench.TypeOneAsync("timeline from:2024-08 to:2024-08");

        var markers = reply.Find<Block.BulletList>()?.Items.SelectMany(i => i).OfType<Inline.Marker>().Select(m => m.Number).Distinct().ToList();
        reply.Find<Block.BulletList>()?.Items.Should().HaveCount(8);
        markers.Should().Equal(Enumerable.Range(1, markers?.Count ?? 0));
        reply.Find<Block.SourceList>()?.Lines.Select(l => l.Number).Should().Equal(markers);
        reply.Labels().Should().Be("Next ▶");
    }

    [Fact]
    public async Task HandleAsync_NextAndPrevious_TurnThePageInPlace()
    {
        using var bench = new ChatBench();
        var first = await bench.TypeOneAsync("timeline from:2024-08 to:2024-08");

        var second = await bench.PressOneAsync(first, "Next");
        var back = await bench.PressOneAsync(second, "Previous");

        second.Act.Should().Be(ReplyAct.Replace);
        (second.Text() == first.Text()).Should().BeFalse();
        back.Text().Should().Be(first.Text());
    }

    [Fact]
    public async Task HandleAsync_Picture_DrawsThePageAndTellsItInWords()
    {
        var painter = new StampPainter();
        using var bench = new ChatBench(painter: painter);
        var text = await bench.TypeOneAsync("timeline actor:Niger from:2024");

        var picture = await bench.PressOneAsync(text, "Picture");
        var dark = await bench.PressOneAsync(picture, "Dark");

        picture.Act.Should().Be(ReplyAct.Send);
        picture.Picture?.Description.Should().Contain("Niger breaks relations");
        dark.Act.Should().Be(ReplyAct.Replace);
        painter.Sheets.Select(s => s.IsDark).Should().Equal(false, true);
        painter.Sheets.First().Subtitle.Should().Contain("Niger");
        picture.Find<Block.SourceList>()?.Lines.Count.Should().Be(
            painter.Sheets.First().Entries.SelectMany(e => e.Citations).Select(c => c.Number).Distinct().Count());
    }

    [Fact]
    public async Task HandleAsync_PictureThatHoldsLess_SaysSo()
    {
        using var bench = new ChatBench(painter: new StampPainter(fits: 2));

        (await bench.TypeOneAsync("timeline theme:dark")).Text().Should().Contain("first 2");
    }

    [Fact]
    public async Task HandleAsync_PictureWithoutPainter_SaysSo()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("timeline picture:yes")).Text().Should().Contain("cannot draw");
    }

    [Theory]
    [InlineData("timeline from:2024-13", "2024-13", "from:2024-08-04")]
    [InlineData("timeline to:yesterday", "yesterday", "to:2024")]
    [InlineData("timeline from:2025 to:2024", "2025", "from:2024-07 to:2024-08")]
    [InlineData("timeline category:diplomatik", "diplomatik", "Did you mean diplomatic?")]
    [InlineData("timeline page:zero", "zero", "page:2")]
    [InlineData("timeline theme:blue", "blue", "theme:dark")]
    [InlineData("timeline picture:maybe", "maybe", "picture:yes")]
    [InlineData("timeline actor:Yusof", "Yusof", "Andriy Yusov")]
    [InlineData("timeline fom:2024", "fom", "Did you mean from?")]
    [InlineData("timeline --from", "--from", "/timeline from:2024-07")]
    public async Task HandleAsync_WrongArgument_SaysWhatIsWrongAndWhatIsRight(string line, string wrong, string right)
    {
        using var bench = new ChatBench(painter: new StampPainter());

        var reply = await bench.TypeOneAsync(line);

        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Problem);
        reply.Text().Should().Contain($"{wrong}").And.Contain(right);
    }

    [Fact]
    public async Task HandleAsync_NoEvents_SaysSo()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("timeline 1999")).Text().Should().Contain("No events fit");
    }

    [Fact]
    public async Task HandleAsync_ActorGoneSince_SaysSo()
    {
        using var bench = new ChatBench();
        var first = await bench.TypeOneAsync("timeline Mali");
        bench.Knowledge.Current = OtherKnowledge.Open;

        (await bench.PressAsync(first, "Next")).Toast.Should().Contain("no longer");
    }
}

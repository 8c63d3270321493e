using AwesomeAssertions;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Drafts;

public class DraftEditTests
{
    [Fact]
    public async Task Edit_Button_OpensAFormWithWhatIsThere()
    {
        using var bench = new DraftBench();

        var outcome = await bench.Chat.PressAsync(await bench.AddAsync(), "Edit");

        var form = outcome.Form ?? throw new InvalidOperationException("no form");
        form.IsLong.Should().BeTrue();
        form.MaxLength.Should().Be(4000);
        (form.Title.Length, form.Label.Length).Should().Match<(int Title, int Label)>(l => l.Title <= 45 && l.Label <= 45);
        form.Value.Should().Contain("title: Tait visits Bamako\n").And.Contain("\n\np01: Agnes Tait visited Bamako")
            .And.EndWith("p02: She met nobody.");
        outcome.Text().Should().Contain("Reply to the draft").And.Contain("/knowledge edit Draft0000001"); // where there are no forms
    }

    [Fact]
    public async Task Edit_LongDraft_OpensAFormWithTheFrontMatterOnly()
    {
        using var bench = new DraftBench();
        bench.Desk.Pages[DraftBench.Page] = "title: Long\nurl: https://news.example/a\n\n" + new string('x', 4000);

        var form = (await bench.Chat.PressAsync(await bench.AddAsync(), "Edit")).Form;

        form?.Value.Should().Be("title: Long\nurl: https://news.example/a");
    }

    [Fact]
    public async Task Edit_SubmittedForm_ChangesTheDraft()
    {
        using var bench = new DraftBench();
        var form = (await bench.Chat.PressAsync(await bench.AddAsync(), "Edit")).Form;

        var outcome = await bench.Chat.SubmitAsync(form!.Data, "title: A better title\r\np02:\r\n"); // opened above

        outcome.Text().Should().Contain("# A better title").And.Contain("version 2").And.Contain("Passages: 1");
    }

    [Fact]
    public async Task Edit_SubmittedForm_CarriesOutOnlyWhatIsNotAsItWas()
    {
        using var bench = new DraftBench();
        var form = (await bench.Chat.PressAsync(await bench.AddAsync(), "Edit")).Form;

        var same = await bench.Chat.SubmitAsync(form!.Data, form.Value); // opened above
        var other = await bench.Chat.SubmitAsync(form.Data, form.Value.Replace("publisher: The Example", "publisher: Another", StringComparison.Ordinal));

        same.Text().Should().Contain("version 1");
        other.Text().Should().Contain("version 2").And.Contain("publisher: Another");
        bench.Desk.Edits.Should().Equal("publisher: Another");
    }

    [Theory]
    [InlineData("knowledge edit {0} title: A better title\npublisher: Another")]
    [InlineData("knowledge edit {0} title: A better title ;; publisher: Another")]
    [InlineData("knowledge edit {0}\ntitle: A better title\npublisher: Another")]
    public async Task Edit_Typed_TakesSeveralLines(string line)
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();

        var outcome = await bench.Chat.TypeAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, draft.Exchange));

        outcome.Text().Should().Contain("# A better title").And.Contain("publisher: Another");
    }

    [Fact]
    public async Task Edit_UnknownField_NamesItAndChangesNothing()
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();

        var outcome = await bench.Chat.TypeAsync($"knowledge edit {draft.Exchange} titel: A better title");

        outcome.Text().Should().Contain("field: value").And.Contain("(titel)");
        (await bench.Chat.TypeAsync($"knowledge draft {draft.Exchange}")).Text().Should().Contain("version 1");
    }

    [Fact]
    public async Task Reply_ToADraft_ChangesIt()
    {
        using var bench = new DraftBench();
        var message = await bench.ShowAsync(await bench.AddAsync());

        var outcome = await bench.Chat.AskAsync("title: A better title\np02: She met the mayor.", repliesTo: message);

        outcome.Text().Should().Contain("# A better title").And.Contain("version 2");
        bench.Chat.Exchanges.All.Should().BeEmpty(); // it was no question
        (await bench.Chat.PressAsync(outcome.Replies[0], "Next")).Text().Should().Contain("She met the mayor.");
    }

    [Fact]
    public async Task Reply_OfSomebodyWhoIsNoModerator_IsAQuestion()
    {
        using var bench = new DraftBench();
        var message = await bench.ShowAsync(await bench.AddAsync());
        bench.As(DraftBench.Reader);

        var outcome = await bench.Chat.AskAsync("title: Hacked", repliesTo: message);

        outcome.Text().Should().NotContain("version 2").And.NotContain("Draft0000001").And.NotContain("Tait visits");
        bench.Chat.Exchanges.All.Should().ContainSingle();
        (await bench.Desk.OpenAsync(1, ChatBench.Token))[0].Revision.Should().Be(1);
    }

    [Fact]
    public async Task Reply_OfAModeratorToAnAnswer_IsAQuestion()
    {
        using var bench = new DraftBench();
        await bench.AddAsync();
        var answer = await bench.Chat.AskOneAsync("When did Niger break off relations with Ukraine?");
        var message = await bench.ShowAsync(answer);

        var outcome = await bench.Chat.AskAsync("and Mali?", repliesTo: message);

        outcome.Text().Should().Contain("Mali");
        bench.Chat.Exchanges.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Reply_AfterSomebodyElseChangedIt_ChangesNothingAndShowsIt()
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();
        var message = await bench.ShowAsync(draft);
        bench.Chat.Clock.Advance(TimeSpan.FromMinutes(1));
        bench.As(DraftBench.Second);
        await bench.Chat.TypeAsync($"knowledge edit {draft.Exchange} title: The second's title");
        bench.As(DraftBench.First);

        var outcome = await bench.Chat.AskAsync("title: The first's title", repliesTo: message);

        outcome.Text().Should().Contain("telegram 901 has changed this draft").And.Contain("# The second's title");
        outcome.Replies.Single().Act.Should().Be(ReplyAct.Send);
    }

    [Fact]
    public async Task Reply_AfterOnesOwnChange_IsTaken()
    {
        using var bench = new DraftBench();
        var message = await bench.ShowAsync(await bench.AddAsync());
        bench.Chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Chat.AskAsync("title: Once", repliesTo: message);

        var outcome = await bench.Chat.AskAsync("title: Twice", repliesTo: message);

        outcome.Text().Should().Contain("# Twice").And.Contain("version 3");
    }
}

using AwesomeAssertions;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Files;
using SahelBot.Intake.Passages;
using Xunit;

namespace SahelBot.Intake.Tests.Files;

public sealed class DraftEditorTests
{
    private const string Text =
        """
        ---
        id: a  # guessed
        title: "A: title"  # guessed
        url: https://news.example/a
        note: >
          over two
          lines
        publisher: Courier  # guessed
        # sentences of the source: 0123abcd
        ---

        According to Courier: Mali said one thing. {#one when=2024 about="mali"}

        A second passage
        on two lines.

        - An item
        - Another item {#four by=mali quote="item" quote-by="nobody"}
        """;

    private readonly DraftEditor _editor = new(new ActorFinder([
        new Actor { Id = "mali", Kind = ActorKind.State, Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Mali" } },
        new Actor { Id = "niger", Kind = ActorKind.State, Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Niger" } },
    ]));

    [Fact]
    public void Edit_Field_ReplacesItAndItIsNoGuessAnyMore()
    {
        var document = Edited("title: The \"new\": title");

        document.Field("title").Should().Be("The \"new\": title");
        document.Guessed.Should().BeEquivalentTo("id", "publisher");
        document.Field("note").Should().Be("over two lines");
    }

    [Fact]
    public void Edit_FieldOverLines_IsReplacedAsAWhole() => Edited("note: short").Text.Should().Contain("\nnote: short\npublisher:").And.NotContain("over two");

    [Fact]
    public void Edit_NewField_StandsWhereTheFormatHasIt() =>
        Edited("published: 2024-08-04").Fields.Select(f => f.Key).Should().Equal("id", "title", "url", "publisher", "published", "note");

    [Fact]
    public void Edit_EmptyField_IsGone() => Edited("note:").Text.Should().NotContain("note").And.NotContain("over two");

    [Fact]
    public void Edit_Publisher_PassagesAreAttributedToTheNewOne() =>
        Edited("publisher: Herald").Passages[0].Text.Should().Be("According to Herald: Mali said one thing.");

    [Fact]
    public void Edit_Passage_KeepsItsNameAndDateAndFindsActorsAnew()
    {
        var document = Edited("one: Niger said 3 * 4 things.");

        document.Passages[0].Text.Should().Be("Niger said 3 * 4 things.");
        document.Text.Should().Contain("{#one when=\"2024\" about=\"niger\"}");
    }

    [Fact]
    public void Edit_PassageWithBraces_TheyHold() =>
        Edited("one: Niger spoke. {#first when=2025}").Text.Should().Contain("Niger spoke. {#first when=\"2025\"}").And.NotContain("#one");

    [Fact]
    public void Edit_PassageWithoutName_OthersKeepTheirs()
    {
        var document = Edited("p2: ");

        document.Passages.Select(p => (p.Slug, p.Text)).Should().Equal(
            ("one", "According to Courier: Mali said one thing."), ("p3", "An item"), ("four", "Another item"));
    }

    [Fact]
    public void Edit_ListItem_StaysOne()
    {
        var document = Edited("four: Mali named a thing.");

        document.Passages[^1].Text.Should().Be("Mali named a thing.");
        document.Text.Should().EndWith("- Mali named a thing. {#four by=\"mali\"}");
    }

    [Theory]
    [InlineData("# a heading")]
    [InlineData("- an item")]
    [InlineData("1. a number")]
    [InlineData("> a quotation")]
    [InlineData("--- a line")]
    public void Edit_PassageThatLooksLikeMarkup_IsAParagraph(string text)
    {
        var document = Edited("one: " + text);

        document.Passages.Should().HaveCount(4);
        document.Passages[0].Text.Should().Be(text);
    }

    [Fact]
    public void Edit_SeveralLines_AllHold()
    {
        var document = Edited("title: New\n\none: First.\r\np2: Second.");

        document.Field("title").Should().Be("New");
        document.Passages.Take(2).Select(p => p.Text).Should().Equal("First.", "Second.");
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("colour: red")]
    [InlineData("title: New\ncolour: red")]
    [InlineData("five: no such passage")]
    public void Edit_UnknownName_Refused(string edit) =>
        FluentActions.Invoking(() => _editor.Edit(Text, edit)).Should().Throw<FetchRefusedException>().Which.Why.Should().Be(DraftRefusal.UnknownField);

    [Fact]
    public void Edit_WholeArticle_ReplacesAllButWhatIsKnownOfTheSource()
    {
        var document = DraftDocument.Parse(_editor.Edit(Text, "---\ntitle: B\nurl: https://news.example/b\n---\n\nNew words.\u202E\0"));

        document.Field("title").Should().Be("B");
        document.Passages.Should().ContainSingle().Which.Text.Should().Be("New words.");
        document.Sentences.Should().Equal("0123abcd");
    }

    [Fact]
    public void ToArticle_Draft_HasNoneOfItsComments() =>
        DraftDocument.Parse(Text).ToArticle().Should().StartWith("---\nid: a\ntitle: \"A: title\"\nurl").And.NotContainAny("guessed", "sentences of");

    private DraftDocument Edited(string edit) => DraftDocument.Parse(_editor.Edit(Text, edit));
}

using System.Text;
using AwesomeAssertions;
using SahelBot.Answering.Golden;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Intake.Tests.Fakes;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Intake.Tests;

/// <summary>Questions asked in vain become golden questions of a folder in the real format.</summary>
public sealed class GoldenQuestionTests
{
    private const string Questions = "questions.yaml";
    private const string Asked = "When will Valdoria and Norland hold talks?";

    private const string Article =
        """
        ---
        id: talks
        title: Talks to begin
        url: https://news.example/talks
        ---

        Valdoria and Norland will hold talks on 9 June 2031, mediators of the Union for Peace announced. {#hold-talks}
        """;

    private const string Existing =
        """
        # Ours.
        - id: broke-off
          kind: when
          question: When did Valdoria break off relations with Norland?   # as people ask
          status: answered
          holds: [5 May 2031]
          cites: [herald-border]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddGoldenQuestionAsync_NoFileYet_IsAskedAndRightFromThenOn()
    {
        using var desk = new TestDesk();
        var draft = await ApprovedAsync(desk);

        var outcome = await AddAsync(desk, draft, Asked);

        outcome.Should().Be(new GoldenOutcome.Added("gap-when-will-valdoria-and-norland-hold-talks"));
        var snapshot = desk.Folder.Snapshot();
        var golden = snapshot.Questions.Should().ContainSingle().Subject;
        golden.Should().BeEquivalentTo(new GoldenQuestion
        {
            Id = "gap-when-will-valdoria-and-norland-hold-talks",
            Kind = "gap",
            Question = Asked,
            Status = ["answered"],
            Cites = ["talks"],
        });
        var answer = await EngineKnowledge.Open(snapshot).AnswerAsync(new Question(golden.Question), Token);
        GoldenQuestionChecker.Check(golden, answer).Should().BeEmpty();
        GoldenQuestionChecker.Check(golden, await desk.Knowledge.Current.AnswerAsync(new Question(golden.Question), Token))
            .Should().NotBeEmpty("the knowledge in force has no such article");
        desk.Audit.Lines[^1].Should().Be($"golden add Done: for draft {draft.Id}");
        desk.Folder.Files().Should().NotContain(f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n", "\n")]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\r\n", "")]
    public async Task AddGoldenQuestionAsync_FileWithQuestions_KeepsEveryByteOfIt(string lineEnd, string last)
    {
        using var desk = new TestDesk();
        byte[] before = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Existing.ReplaceLineEndings(lineEnd) + last)];
        await File.WriteAllBytesAsync(desk.Folder.FullPath(Questions), before, Token);

        var outcome = await AddAsync(desk, await ApprovedAsync(desk), Asked);

        outcome.Should().BeOfType<GoldenOutcome.Added>();
        var after = await File.ReadAllBytesAsync(desk.Folder.FullPath(Questions), Token);
        after.Take(before.Length).Should().Equal(before);
        Encoding.UTF8.GetString(after).Replace(lineEnd, "", StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
        desk.Folder.Snapshot().Questions.Select(q => q.Id).Should().Equal("broke-off", "gap-when-will-valdoria-and-norland-hold-talks");
    }

    [Theory]
    [InlineData("What: \"who\" \\ 'why' # {which} [where] - | > & * ! % @ `?")]
    [InlineData("- id: evil\n  status: abstained")]
    [InlineData("Коли Вальдорія та Норландія проведуть переговори?")]
    [InlineData("null")]
    [InlineData("1,5 · 2031-06-09 ~")]
    [InlineData("؟متى")]
    public async Task AddGoldenQuestionAsync_AnyText_IsReadAsItWasAsked(string question)
    {
        using var desk = new TestDesk();
        desk.Folder.Write(Questions, Existing);

        var outcome = await AddAsync(desk, await ApprovedAsync(desk), question, question);

        outcome.Should().BeOfType<GoldenOutcome.Added>();
        var line = question.Replace("\n  ", " ", StringComparison.Ordinal);
        desk.Folder.Snapshot().Questions[1].Should().BeEquivalentTo(
            new GoldenQuestion { Id = "", Kind = "gap", Question = line, History = [line], Status = ["answered"], Cites = ["talks"] },
            o => o.Excluding(q => q.Id));
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_Twice_IsKnownTheSecondTime()
    {
        using var desk = new TestDesk();
        var draft = await ApprovedAsync(desk);
        var first = await AddAsync(desk, draft, Asked);
        var text = await File.ReadAllTextAsync(desk.Folder.FullPath(Questions), Token);

        var second = await AddAsync(desk, draft, Asked);
        var followUp = await AddAsync(desk, draft, Asked, "What of Norland?");

        second.Should().Be(new GoldenOutcome.Known(((GoldenOutcome.Added)first).Id));
        followUp.Should().Be(new GoldenOutcome.Added(((GoldenOutcome.Added)first).Id + "-2"));
        (await File.ReadAllTextAsync(desk.Folder.FullPath(Questions), Token)).Should().StartWith(text);
        desk.Audit.Lines.Should().Contain("golden add Done: it was there already");
    }

    [Theory]
    [InlineData("- id: [", "mend questions.yaml")]
    [InlineData("- id: a\n  kind: b", "mend questions.yaml")]
    [InlineData("[{id: a, kind: b, question: c, status: answered}]\n", "it cannot be put behind")]
    [InlineData("  - {id: a, kind: b, question: c, status: answered}\n", "it cannot be put behind")]
    public async Task AddGoldenQuestionAsync_FileThatCannotTakeIt_IsRefusedAndLeft(string text, string why)
    {
        using var desk = new TestDesk();
        desk.Folder.Write(Questions, text);

        var outcome = await AddAsync(desk, await ApprovedAsync(desk), Asked);

        outcome.Should().BeOfType<GoldenOutcome.Refused>().Which.Why.Should().StartWith(why);
        (await File.ReadAllTextAsync(desk.Folder.FullPath(Questions), Token)).Should().Be(text);
        desk.Audit.Lines[^1].Should().StartWith($"golden add Failed: {why}");
        desk.Folder.Files().Should().NotContain(f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_NoText_IsRefusedAndLeft()
    {
        using var desk = new TestDesk();
        byte[] bytes = [0x2d, 0x20, 0xff, 0xfe];
        await File.WriteAllBytesAsync(desk.Folder.FullPath(Questions), bytes, Token);

        var outcome = await AddAsync(desk, await ApprovedAsync(desk), Asked);

        outcome.Should().Be(new GoldenOutcome.Refused("questions.yaml is no UTF-8 text"));
        (await File.ReadAllBytesAsync(desk.Folder.FullPath(Questions), Token)).Should().Equal(bytes);
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_ArticleIsGoneAgain_IsRefusedBecauseNothingCouldBeCited()
    {
        using var desk = new TestDesk();
        var draft = await ApprovedAsync(desk);
        File.Delete(desk.Folder.FullPath("articles/talks.md"));

        var outcome = await AddAsync(desk, draft, Asked);

        outcome.Should().BeOfType<GoldenOutcome.Refused>().Which.Why.Should().Contain("talks");
        desk.Folder.Files().Should().NotContain(Questions);
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_AnotherFileIsBroken_DoesNotMatter()
    {
        using var desk = new TestDesk();
        var draft = await ApprovedAsync(desk);
        desk.Folder.Write("articles/other.md", "no front matter");

        (await AddAsync(desk, draft, Asked)).Should().BeOfType<GoldenOutcome.Added>();
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_Link_IsNotWrittenThrough()
    {
        using var desk = new TestDesk();
        using var elsewhere = new TestFolder();
        elsewhere.Write("theirs.yaml", Existing);
        File.CreateSymbolicLink(desk.Folder.FullPath(Questions), elsewhere.FullPath("theirs.yaml"));

        var outcome = await AddAsync(desk, await ApprovedAsync(desk), Asked);

        outcome.Should().BeOfType<GoldenOutcome.Refused>();
        (await File.ReadAllTextAsync(elsewhere.FullPath("theirs.yaml"), Token)).Should().Be(Existing);
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_DraftThatIsNotApproved_IsRefused()
    {
        using var desk = new TestDesk();
        var open = (await desk.AddAsync(Article)).Draft;

        var outcomes = new[] { await AddAsync(desk, open, Asked), await AddAsync(desk, open with { Id = new DraftId("none") }, Asked) };

        outcomes.Should().AllBeOfType<GoldenOutcome.Refused>();
        desk.Folder.Files().Should().NotContain(Questions);
    }

    [Fact]
    public async Task AddGoldenQuestionAsync_ManyAtOnce_LoseNone()
    {
        using var desk = new TestDesk();
        var draft = await ApprovedAsync(desk);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() => AddAsync(desk, draft, $"{Asked} ({i})"), Token)));

        outcomes.Should().AllBeOfType<GoldenOutcome.Added>();
        desk.Folder.Snapshot().Questions.Should().HaveCount(12);
    }

    private static async Task<Draft> ApprovedAsync(TestDesk desk)
    {
        var review = await desk.AddAsync(Article);
        return (await desk.ApproveAsync(review.Draft)).Should().BeOfType<DraftOutcome.Written>().Subject.Draft;
    }

    private static Task<GoldenOutcome> AddAsync(TestDesk desk, Draft draft, string question, params string[] history) =>
        desk.Desk.AddGoldenQuestionAsync(draft.Id, question, history, TestDesk.Ada, Token);
}

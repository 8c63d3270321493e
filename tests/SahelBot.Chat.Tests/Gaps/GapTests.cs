using AwesomeAssertions;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Chat.Tests.Drafts;
using SahelBot.Core.Announcements;
using SahelBot.Core.Gaps;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Chat.Tests.Gaps;

public class GapTests
{
    private const string Bread = "What is the price of bread in Zanzibar?";
    private const string BreadAgain = "bread price zanzibar";
    private const string Tait = "What did Agnes Tait say about Mali?";

    private static readonly Events.Person _other = new("telegram", "101") { ClientLanguage = "en" };
    private static readonly Events.Person _third = new("telegram", "102") { ClientLanguage = "en" };

    [Fact]
    public async Task Gaps_Nothing_IsSaid()
    {
        using var bench = new DraftBench();

        (await bench.Chat.TypeAsync("knowledge gaps")).Text().Should().Contain("Nothing was asked in vain in the last 90 days");
    }

    [Fact]
    public async Task Gaps_Groups_AreListedMostWantedFirstWithWhatIsClosest()
    {
        using var bench = new DraftBench();
        await bench.AskInVainAsync(Tait);
        await bench.AskInVainAsync(BreadAgain, _other);
        await bench.WantAsync(await bench.AskInVainAsync(Bread), DraftBench.Reader);

        var list = await bench.Chat.TypeOneAsync("knowledge gaps");

        var text = list.Text();
        text.Should().Contain("asked 2× · handed to you 1× · in en").And.Contain($"“{Tait}” – asked 1×").And.Contain("Closest: ");
        text.IndexOf("bread", StringComparison.OrdinalIgnoreCase).Should().BeLessThan(text.IndexOf("Tait", StringComparison.Ordinal));
        list.Buttons.Should().OnlyContain(row => row.Count <= 5);
        list.Labels().Should().Contain("1 · Wordings | 1 · Out of scope | 1 · Answer");
    }

    [Fact]
    public async Task Gaps_MoreThanAPage_AreTurned()
    {
        using var bench = new DraftBench();
        foreach (var question in new[] { Bread, Tait, "Who is the mayor of Reykjavik?", "How tall is Ruslan Umberto?", "What does Pedro Quispe own?", "Where is the Zugspitze?" })
        {
            bench.Chat.Clock.Advance(TimeSpan.FromMinutes(1));
            await bench.AskInVainAsync(question);
        }

        var first = await bench.Chat.TypeOneAsync("knowledge gaps");
        var second = await bench.Chat.PressOneAsync(first, "Next");

        first.Buttons.Should().HaveCount(5); // what Discord shows
        second.Act.Should().Be(ReplyAct.Replace);
        second.Text().Should().Contain("5. ").And.Contain("Page 2 of 2").And.NotContain("1. “");
    }

    [Fact]
    public async Task Gaps_AnsweredByTheKnowledgeInForceNow_AreNotListed()
    {
        using var bench = new DraftBench();
        var full = bench.Chat.Knowledge.Current;
        bench.Chat.Knowledge.Current = EngineKnowledge.Open(
            new SnapshotBuilder().Version("000000000001").Article("weather", "It rained in Lima on 3 May 2024, the weather service said.").Build());
        await bench.AskInVainAsync("When did Niger break off relations with Ukraine?");
        await bench.AskInVainAsync(Bread);
        var before = await bench.Chat.TypeAsync("knowledge gaps");

        bench.Chat.Knowledge.Current = full;
        var after = await bench.Chat.TypeAsync("knowledge gaps");

        before.Text().Should().Contain("Niger").And.Contain("Zanzibar");
        after.Text().Should().NotContain("Niger").And.Contain("Zanzibar");
    }

    [Fact]
    public async Task Gaps_OldQuestion_IsNotListed()
    {
        using var bench = new DraftBench();
        await bench.AskInVainAsync(Bread);
        bench.Chat.Clock.Advance(TimeSpan.FromDays(91));

        (await bench.Chat.TypeAsync("knowledge gaps")).Text().Should().Contain("Nothing was asked in vain");
    }

    [Fact]
    public async Task Wordings_Press_ShowsEachOnceWithItsCount()
    {
        using var bench = new DraftBench();
        await bench.AskInVainAsync(Bread);
        await bench.AskInVainAsync(Bread.ToLowerInvariant(), _third);
        await bench.AskInVainAsync(BreadAgain, _other);

        var group = await bench.Chat.PressOneAsync(await bench.Chat.TypeOneAsync("knowledge gaps"), "Wordings");

        group.Act.Should().Be(ReplyAct.Send);
        group.Text().Should().Contain($"“{Bread}” (en, 2×)").And.Contain($"“{BreadAgain}” (en)").And.NotContain("what is the price");
        group.Labels().Should().Be("Out of scope | Answer");
    }

    [Fact]
    public async Task OutOfScope_Press_DecidesOnAllAndTellsThoseWhoAsked()
    {
        using var bench = new DraftBench();
        var first = await bench.AskInVainAsync(Bread);
        await bench.WantAsync(first, DraftBench.Reader);
        var second = await bench.AskInVainAsync(BreadAgain, _other);
        await bench.WantAsync(second, _other);
        await bench.WantAsync(await bench.AskInVainAsync(Tait), DraftBench.Reader);

        var outcome = await bench.Chat.PressAsync(await bench.Chat.TypeOneAsync("knowledge gaps"), "1 · Out of scope");

        outcome.Toast.Should().Contain("2 questions").And.Contain("messages: 2");
        outcome.Text().Should().NotContain("bread").And.Contain("Tait");
        bench.Gaps.Decisions.Should().HaveCount(2).And.OnlyContain(d => d.Value.Decision == GapDecision.OutOfScope && d.Value.By.Name == "telegram 900");
        bench.Announcements.All.Should().HaveCount(2).And.OnlyContain(a =>
            a.Kind == AnnouncementKind.RequestDeclined && a.Platform == "telegram" && a.Language == "en" && a.Message != null);
        bench.Announcements.All.Select(a => (a.Subject, a.Address)).Should().BeEquivalentTo(
            [(first.Exchange!.Value.Value, "100"), (second.Exchange!.Value.Value, "101")]); // shown above
        (await bench.Gaps.OpenRequestsAsync(ChatBench.Token)).Should().ContainSingle(); // that about Tait
    }

    [Fact]
    public async Task OutOfScope_SomebodyElseWasFaster_IsSaidAndTellsNobodyTwice()
    {
        using var bench = new DraftBench();
        await bench.WantAsync(await bench.AskInVainAsync(Bread), DraftBench.Reader);
        var list = await bench.Chat.TypeOneAsync("knowledge gaps");
        bench.As(DraftBench.Second);
        await bench.Chat.PressAsync(list, "Out of scope");
        bench.As(DraftBench.First);

        foreach (var label in new[] { "Out of scope", "Answer", "Wordings" })
        {
            var outcome = await bench.Chat.PressAsync(list, label);

            outcome.Toast.Should().Contain("Somebody else was faster");
            outcome.Form.Should().BeNull();
        }

        bench.Announcements.All.Should().ContainSingle();
        bench.Gaps.Decisions.Values.Should().ContainSingle().Which.By.Name.Should().Be("telegram 901");
    }

    [Fact]
    public async Task Answer_Press_OpensAFormAndSaysHowToType()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Bread);

        var outcome = await bench.Chat.PressAsync(await bench.Chat.TypeOneAsync("knowledge gaps"), "Answer");

        outcome.Form.Should().NotBeNull();
        outcome.Form?.IsLong.Should().BeTrue();
        (outcome.Form!.Title.Length, outcome.Form.Label.Length).Should().Match<(int Title, int Label)>(l => l.Title <= 45 && l.Label <= 45);
        outcome.Text().Should().Contain($"/knowledge answer {refusal.Exchange}");
    }

    [Fact]
    public async Task Answer_AddressAlone_BecomesADraftOfThatPage()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);
        var form = (await bench.Chat.PressAsync(await bench.Chat.TypeOneAsync("knowledge gaps"), "Answer")).Form;

        var outcome = await bench.Chat.SubmitAsync(form!.Data, $"url: {DraftBench.Page}"); // opened above

        outcome.Text().Should().Contain("# Tait visits Bamako").And.Contain($"Made for the question: “{Tait}”");
        bench.Gaps.Decisions.Should().ContainSingle().Which.Should().Be(
            KeyValuePair.Create(refusal.Exchange!.Value, (GapDecision.Drafted, bench.Gaps.Decisions.Values.Single().By))); // shown above
        (await bench.Desk.OpenAsync(1, ChatBench.Token))[0].Gap.Should().Be(refusal.Exchange);
    }

    [Fact]
    public async Task Approve_DraftForAQuestion_MakesItAGoldenQuestionAndSaysSoBeforeTheRefresh()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);
        var draft = (await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}")).Replies.Single();

        var outcome = await bench.Chat.PressAsync(draft, "Approve");

        bench.Desk.GoldenQuestions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            (new Core.Drafts.DraftId(draft.Exchange!.Value.Value), Tait, Array.Empty<string>())); // a draft's page has one
        outcome.Replies[0].Text().Should().Contain("articles/the-article.md").And.Contain($"“{Tait}”, is a golden question from now on (gap-1)");
        outcome.Replies[1].Text().Should().Contain("Proposed refresh");
    }

    [Fact]
    public async Task Approve_DraftForAFollowUp_TakesTheQuestionBeforeAlong()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);
        var exchange = (await bench.Chat.Exchanges.FindAsync(refusal.Exchange!.Value, ChatBench.Token))!; // just saved
        await bench.Chat.Exchanges.SaveAsync(exchange with { Question = "And Zanzibar?", History = ["What is bread?", Bread] }, ChatBench.Token);
        var draft = (await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}")).Replies.Single();

        await bench.Chat.PressAsync(draft, "Approve");

        bench.Desk.GoldenQuestions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            (new Core.Drafts.DraftId(draft.Exchange!.Value.Value), "And Zanzibar?", new[] { Bread })); // a draft's page has one
    }

    [Theory]
    [InlineData(true, "was a golden question already (old)")]
    [InlineData(false, "could not be made a golden question: questions.yaml is no UTF-8 text")]
    public async Task Approve_QuestionThatIsNotAdded_SaysWhyAndProposesAllTheSame(bool isKnown, string words)
    {
        using var bench = new DraftBench();
        bench.Desk.GoldenRemark = isKnown
            ? new Core.Drafts.GoldenOutcome.Known("old")
            : new Core.Drafts.GoldenOutcome.Refused("questions.yaml is no UTF-8 text");
        var refusal = await bench.AskInVainAsync(Tait);
        var draft = (await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}")).Replies.Single();

        var outcome = await bench.Chat.PressAsync(draft, "Approve");

        outcome.Replies[0].Text().Should().Contain(words);
        bench.Chat.Publisher.Proposals.Should().ContainSingle();
    }

    [Fact]
    public async Task Approve_QuestionIsForgotten_SaysSo()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);
        var draft = (await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}")).Replies.Single();
        bench.Chat.Exchanges.Forget(refusal.Exchange!.Value); // shown above

        var outcome = await bench.Chat.PressAsync(draft, "Approve");

        outcome.Replies[0].Text().Should().Contain("is not kept any more");
        bench.Desk.GoldenQuestions.Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_Words_BecomeAnArticleWithItsSource()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);

        var outcome = await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} title: She said: \"no\" \\ yes ;; url: https://news.example/b ;; "
            + "published: 2026-02-01 ;; Agnes Tait said in Bamako on 1 February 2026 that she liked it. ;; She said no more.");

        outcome.Text().Should().Contain("Passages: 2");
        bench.Desk.Files.Should().ContainSingle().Which.Text.Should().Be(
            """
            ---
            title: "She said: \"no\" \\ yes"
            url: "https://news.example/b"
            published: "2026-02-01"
            language: "en"
            ---

            Agnes Tait said in Bamako on 1 February 2026 that she liked it.

            She said no more.

            """.ReplaceLineEndings("\n"));
        bench.Desk.Files[0].Name.Should().Be("She said no yes.md", "the id of the article is guessed from it");
        bench.Gaps.Decisions.Values.Should().ContainSingle().Which.Decision.Should().Be(GapDecision.Drafted);
    }

    [Theory]
    [InlineData("She said no.", "needs a source")]
    [InlineData("title: What she said ;; She said no.", "needs a source")]
    [InlineData("url: https://news.example/b ;; She said no.", "needs a source")]
    [InlineData("title: What she said ;; url: https://news.example/b", "answer itself is missing")]
    [InlineData("url: https://nowhere.example/", "cannot be reached")]
    [InlineData("", "/knowledge answer ")]
    public async Task Answer_WithoutASourceOrText_DecidesNothing(string text, string words)
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);

        var outcome = await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {text}");

        outcome.Text().Should().Contain(words);
        bench.Desk.Files.Should().BeEmpty();
        bench.Gaps.Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_UnknownQuestion_SaysWhereToLook()
    {
        using var bench = new DraftBench();

        (await bench.Chat.TypeAsync($"knowledge answer nothing url: {DraftBench.Page}")).Text().Should().Contain("/knowledge gaps");
    }

    [Fact]
    public async Task Answer_SomebodyElseWasFaster_MakesNoSecondDraft()
    {
        using var bench = new DraftBench();
        var refusal = await bench.AskInVainAsync(Tait);
        bench.As(DraftBench.Second);
        await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}");
        bench.As(DraftBench.First);

        var outcome = await bench.Chat.TypeAsync($"knowledge answer {refusal.Exchange} {DraftBench.Page}");

        outcome.Text().Should().Contain("Somebody else was faster");
        (await bench.Desk.OpenAsync(5, ChatBench.Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task Answer_DownVotedAnswer_IsAGapToo()
    {
        using var bench = new DraftBench();
        var answer = await bench.Chat.AskOneAsync("When did Niger break off relations with Ukraine?");
        bench.Gaps.Bad[answer.Exchange!.Value] = 3; // shown above

        var list = await bench.Chat.TypeOneAsync("knowledge gaps");

        list.Text().Should().Contain("When did Niger break off").And.Contain("👎 3");
    }
}

using AwesomeAssertions;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Drafts;

public class DraftDecisionTests
{
    [Fact]
    public async Task Approve_SoundDraft_IsWrittenAndARefreshIsProposed()
    {
        using var bench = new DraftBench();

        var outcome = await bench.Chat.PressAsync(await bench.AddAsync(), "Approve");

        outcome.Replies[0].Text().Should().Contain("articles/the-article.md");
        outcome.Replies[0].Act.Should().Be(ReplyAct.Replace);
        outcome.Replies[1].Text().Should().Contain("Proposed refresh");
        outcome.Replies[1].Labels().Should().ContainAll("Publish", "Discard");
        bench.Chat.Publisher.Proposals.Should().ContainSingle();
    }

    [Fact]
    public async Task Approve_DraftWithProblems_IsRefusedAndProposesNothing()
    {
        using var bench = new DraftBench();
        bench.Desk.Problems.Add(new KnowledgeProblem("articles/x.md", 1, "publisher is missing", IsWarning: false));

        var outcome = await bench.Chat.PressAsync(await bench.AddAsync(), "Approve");

        outcome.Text().Should().Contain("must be mended first").And.Contain("publisher is missing");
        bench.Chat.Publisher.Proposals.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Approve", "Approve", "telegram 901 has approved")]
    [InlineData("Approve", "Discard", "telegram 901 has approved")]
    [InlineData("Approve", "Edit", "telegram 901 has approved")]
    [InlineData("Discard", "Approve", "telegram 901 has discarded")]
    [InlineData("Discard", "Edit", "telegram 901 has discarded")]
    public async Task Press_AfterSomebodyElse_IsToldWhoWasFaster(string theirs, string ours, string words)
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();
        bench.As(DraftBench.Second);
        await bench.Chat.PressAsync(draft, theirs);
        bench.As(DraftBench.First);

        var outcome = await bench.Chat.PressAsync(draft, ours);

        outcome.Form.Should().BeNull();
        outcome.Text().Should().Contain("Somebody else was faster: " + words);
        bench.Chat.Publisher.Proposals.Should().HaveCount(theirs == "Approve" ? 1 : 0);
    }

    [Theory]
    [InlineData("Approve")]
    [InlineData("Discard")]
    [InlineData("Edit")]
    public async Task Press_OnAnOldVersion_DoesNothingAndShowsTheNew(string label)
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();
        bench.As(DraftBench.Second);
        await bench.Chat.TypeAsync($"knowledge edit {draft.Exchange} title: The second's title");
        bench.As(DraftBench.First);

        var outcome = await bench.Chat.PressAsync(draft, label);

        outcome.Form.Should().BeNull();
        outcome.Text().Should().Contain("telegram 901 has changed this draft").And.Contain("# The second's title");
        outcome.Replies.Single().Labels().Should().Contain("Approve");
        (await bench.Desk.OpenAsync(1, ChatBench.Token)).Should().ContainSingle().Which.Revision.Should().Be(2);
    }

    [Fact]
    public async Task Submit_FormOpenedBeforeSomebodyElsesChange_IsOvertaken()
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();
        var form = (await bench.Chat.PressAsync(draft, "Edit")).Form;
        bench.As(DraftBench.Second);
        await bench.Chat.TypeAsync($"knowledge edit {draft.Exchange} title: The second's title");
        bench.As(DraftBench.First);

        var outcome = await bench.Chat.SubmitAsync(form!.Data, "title: The first's title"); // opened above

        outcome.Text().Should().Contain("telegram 901").And.Contain("# The second's title").And.NotContain("first's");
    }

    [Fact]
    public async Task Approve_TwoModeratorsAtOnce_OneWinsAndTheOtherIsTold()
    {
        using var bench = new DraftBench();
        var draft = await bench.AddAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => bench.Chat.Service.HandleAsync(
            new Chat.Events.ChatEvent.Pressed(draft.Button("Approve").Data)
            {
                Person = i % 2 == 0 ? DraftBench.First : DraftBench.Second,
                Place = bench.Chat.Place,
            },
            ChatBench.Token))));

        outcomes.Count(o => o.Text().Contains("articles/the-article.md", StringComparison.Ordinal)).Should().Be(1);
        outcomes.Count(o => o.Text().Contains("Somebody else was faster", StringComparison.Ordinal)).Should().Be(19);
        bench.Chat.Publisher.Proposals.Should().ContainSingle();
    }

    [Theory]
    [InlineData(ButtonAction.Draft, "Draft0000001", "1")]
    [InlineData(ButtonAction.ApproveDraft, "Draft0000001", "1")]
    [InlineData(ButtonAction.DiscardDraft, "Draft0000001", "1")]
    [InlineData(ButtonAction.EditDraft, "Draft0000001", "1")]
    [InlineData(ButtonAction.Gaps, "1", null)]
    [InlineData(ButtonAction.Gap, "any", null)]
    [InlineData(ButtonAction.GapOutOfScope, "any", null)]
    [InlineData(ButtonAction.AnswerGap, "any", null)]
    public async Task Press_WithoutTheRole_RevealsNothingAndIsAudited(char action, string field, string? second)
    {
        using var bench = new DraftBench();
        await bench.AddAsync();
        var refusal = await bench.AskInVainAsync("What did Agnes Tait say about Mali?");
        bench.As(DraftBench.Reader);
        var id = field == "any" ? refusal.Exchange!.Value.Value : field; // a refusal has one
        var data = new ButtonMaker(new ChatKeys(new SecretHash())).Sign(bench.Chat.Place, action, second is null ? [id] : [id, second]);

        var pressed = await bench.Chat.PressAsync(data);
        var submitted = await bench.Chat.SubmitAsync(data, "title: Hacked");

        var nothing = await bench.Chat.PressAsync("no button at all");
        pressed.Should().BeEquivalentTo(nothing);
        submitted.Should().BeEquivalentTo(nothing);
        (await bench.Desk.OpenAsync(1, ChatBench.Token)).Should().ContainSingle().Which.Should().Match<Draft>(d => d.Revision == 1);
        bench.Gaps.Decisions.Should().BeEmpty();
        bench.Chat.Audit.Entries.Should().ContainSingle(e => e.Result == AuditResult.Refused && e.By.Name == "telegram");
    }

    [Theory]
    [InlineData("knowledge add https://news.example/a")]
    [InlineData("knowledge drafts")]
    [InlineData("knowledge draft Draft0000001")]
    [InlineData("knowledge edit Draft0000001 title: Hacked")]
    [InlineData("knowledge gaps")]
    [InlineData("knowledge answer abc url: https://news.example/a")]
    public async Task Command_WithoutTheRole_IsUnknown(string line)
    {
        using var bench = new DraftBench();
        await bench.AddAsync();
        bench.As(DraftBench.Reader);

        var outcome = await bench.Chat.TypeAsync(line);

        outcome.Text().Should().Contain("There is no command “knowledge”").And.NotContain("Tait");
        (await bench.Desk.OpenAsync(5, ChatBench.Token)).Should().ContainSingle().Which.Revision.Should().Be(1);
    }
}

using System.Globalization;
using AwesomeAssertions;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>What the engine must be able to tell of the knowledge that ships with the program.</summary>
public sealed class RealKnowledgeTests
{
    private const string Seed = "euromaidanpress-african-juntas-letter-un";

    /// <summary>A point of which no article reports any side, so that its own question brings nothing.</summary>
    private static readonly string[] _notBroughtYet = ["fla-commander-arrest"];

    /// <summary>A question for each passage of the seed article, by slug, with words that the answer must hold.</summary>
    public static TheoryData<string, string, string> SeedFacts { get; } = new()
    {
        { "three-sahel-juntas-mali", "Which three military governments complained to the UN Security Council about Ukraine?", "Burkina Faso" },
        { "aes-linked-account-publicised", "When was the letter of the AES foreign ministers made public on X?", "20 August 2024" },
        { "aes-linked-account-publicised", "What does the AES letter ask the Security Council to do?", "responsibilit" },
        { "article-dates-origin-row", "How did the row between the Sahel states and Ukraine begin in late July 2024?", "Tuareg rebels" },
        { "photo-rebels-ukrainian-flag", "What fed the suspicion that Kyiv had a hand in the fighting in Mali?", "flag" },
        { "ukrainian-television-appearance-yusov", "What did Andriy Yusov say on Ukrainian television about the insurgents in Mali?", "information" },
        { "ukrainian-television-appearance-yusov", "How did the government in Bamako take Yusov's words on television?", "admission" },
        { "mali-ended-diplomatic-relations", "On what days did Mali and Niger break off diplomatic relations with Ukraine?", "6 August 2024" },
        { "bamako-charged-kyiv-backing", "What did Mali accuse Ukraine of violating?", "sovereignty" },
        { "ukraine-rejected-charge-called", "What did Ukraine's Foreign Ministry call Mali's decision to break off relations?", "short-sighted" },
        { "ukraine-rejected-charge-called", "What did Ukraine recall about the independence of African nations?", "independence" },
        { "ruptures-state-department-spokesman", "What did US State Department spokesman Matthew Miller say about the breaks of relations?", "beneficial for countries to talk" },
        { "failed-revolt-russia-wagner", "What became of the members of Wagner after the failed revolt of 2023?", "Defence Ministry" },
        { "wagner-presence-goes-back", "Since when has Wagner been present in Mali?", "2021" },
        { "all-three-juntas-moved", "Which country have the three juntas moved toward since taking power?", "Russia" },
    };

    [Theory]
    [MemberData(nameof(SeedFacts))]
    public async Task AnswerAsync_FactOfTheSeedArticle_IsToldAndTheArticleIsCited(string slug, string question, string holds)
    {
        var answer = await AskAsync(question);

        answer.Should().BeOfType<Answer.Grounded>($"“{slug}” says it");
        string.Join(' ', answer.Sentences.Select(s => s.Text)).Should().Contain(holds);
        answer.Citations.Select(c => c.Passage.Source.Id).Should().Contain(Seed);
    }

    [Fact]
    public void SeedFacts_Passages_AreAllAskedFor() =>
        RealKnowledge.Snapshot.Passages.Where(p => p.Id.Article == Seed).Select(p => p.Id.Slug)
            .Should().BeSubsetOf(SeedFacts.Select(row => row.Data.Item1));

    [Fact]
    public async Task AnswerAsync_QuestionOfAContestedPoint_ShowsThePoint()
    {
        var missing = new List<string>();
        foreach (var point in RealKnowledge.Snapshot.ContestedPoints)
        {
            var answer = await AskAsync(point.Question);
            if (answer is not Answer.Grounded || !answer.Contested.Any(c => c.Id == point.Id))
            {
                missing.Add(point.Id);
            }
        }

        missing.Should().BeSubsetOf(_notBroughtYet);
    }

    [Fact]
    public async Task AnswerAsync_WhoIsAnActor_BeginsWithTheirLine()
    {
        string[] notYet = ["russian-mfa", "united-states", "us-state-department"]; // their lines are not supported yet
        var wrong = new List<string>();
        foreach (var actor in RealKnowledge.Snapshot.Actors.Where(a => a.Line is not null && !notYet.Contains(a.Id, StringComparer.Ordinal)))
        {
            var question = $"Who or what is {actor.NameIn("en")}?";
            var answer = await AskAsync(question);
            if (answer is not Answer.Grounded || !actor.Line!.StartsWith(answer.Sentences[0].Text, StringComparison.Ordinal))
            {
                wrong.Add($"{question}: {answer.GetType().Name} {string.Join(" | ", answer.Sentences.Take(1).Select(s => s.Text))}");
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public async Task AnswerAsync_DayOfAnEvent_TellsTheEvent()
    {
        var wrong = new List<string>();
        foreach (var reported in RealKnowledge.Snapshot.Events.Where(e => e.When.IsDay && e.Passages.Count > 0))
        {
            var question = string.Create(CultureInfo.InvariantCulture, $"What happened on {reported.When.Start:d MMMM yyyy}?");
            var answer = await RealKnowledge.Engine.AnswerAsync(new Question(question), TestContext.Current.CancellationToken);
            if (answer is not Answer.Grounded)
            {
                wrong.Add($"{question} ({reported.Headline})");
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public async Task AnswerAsync_WrongNumberAfterAPronounForAShortName_IsNamed()
    {
        var answer = await RealKnowledge.Engine.AnswerAsync(
            new Question("Did their foreign minister break off diplomatic relations with Ukraine 999")
            {
                History = ["When did Mali break off relations with Ukraine?"],
            },
            TestContext.Current.CancellationToken);

        answer.Should().BeOfType<Answer.Abstained>().Which.Reason.Should().Contain("999");
    }

    [Theory]
    [InlineData("Тоді чому?", "Чому Малі розірвало дипвідносини з Україною?", "uk")]
    [InlineData("Нигер?", "Чому Малі розірвало дипвідносини з Україною?", "uk")]
    [InlineData("Niger ?", "Pourquoi le Mali a-t-il rompu avec l'Ukraine ?", "fr")]
    [InlineData("And why did Niger do it?", "Pourquoi le Mali a-t-il rompu avec l'Ukraine ?", "en")]
    public async Task AnswerAsync_FollowUpTooShortToTell_IsInTheLanguageBeforeIt(string question, string before, string language)
    {
        var answer = await RealKnowledge.Engine.AnswerAsync(new Question(question) { History = [before] }, TestContext.Current.CancellationToken);

        answer.Language.Should().Be(language);
    }

    [Theory]
    [InlineData("De quel côté est le Burkina Faso ?")]
    [InlineData("На чиєму боці Буркіна-Фасо?")]
    [InlineData("На чьей стороне Буркина-Фасо?")]
    public async Task AnswerAsync_WhoseSideAPartyIsOn_IsNoOpinionAskedOfTheBot(string question)
    {
        var answer = await AskAsync(question);

        (answer as Answer.Abstained)?.Kind.Should().NotBe(AbstentionKind.Opinion);
    }

    private static Task<Answer> AskAsync(string question) =>
        RealKnowledge.Engine.AnswerAsync(new Question(question), TestContext.Current.CancellationToken);
}

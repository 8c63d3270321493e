using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>Whether a question is answered where the knowledge tells how people ask and what is missing.</summary>
public sealed class AnswerabilityTests
{
    private static readonly string[] _captains = ["Nora Vale", "Piet Marr", "Lena Orr", "Sam Tull", "Ruth Kemp", "Ivo Dahl", "Mira Holt", "Jon Sker"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnswerAsync_WordThatPeopleUseForOtherPassages_IsUnderstoodForThisOneToo()
    {
        // Nobody was heard to ask for the last ship in these words; for the others they did.
        var answer = await Harbour().AnswerAsync(new Question("Who skippered the vessel Wren on its maiden trip?"), Cancelled);

        answer.Sentences.Should().Contain(s => s.Text.Contains("Jon Sker", StringComparison.Ordinal));
        answer.Should().BeOfType<Answer.Grounded>();
    }

    [Fact]
    public async Task AnswerAsync_InALanguageInWhichPeopleWereHeardToAsk_FindsTheEnglishPassage()
    {
        var answer = await Harbour().AnswerAsync(new Question("Qui commandait le navire Wren lors de son premier voyage ?") { Language = "fr" }, Cancelled);

        answer.Sentences.Should().Contain(s => s.Text.Contains("Jon Sker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnswerAsync_NearerToAGapThanToAPassage_IsRefused()
    {
        var answer = await Harbour().AnswerAsync(new Question("How much pay did the skipper of the vessel Wren get?"), Cancelled);

        answer.Should().BeOfType<Answer.Abstained>();
    }

    [Fact]
    public async Task AnswerAsync_WordedAsWhatNothingAnswers_IsRefused()
    {
        // Nobody was heard to ask so for this ship; for the others they did, in vain.
        var question = new Question("Which captain paid for the first voyage of the ship Wren?");

        (await Harbour(withMisses: false).AnswerAsync(question, Cancelled)).Should().BeOfType<Answer.Grounded>();
        (await Harbour(withMisses: true).AnswerAsync(question, Cancelled)).Should().BeOfType<Answer.Abstained>();
    }

    [Fact]
    public async Task AnswerAsync_WordedAsWhatIsAnswered_IsAnsweredThoughOthersMissed()
    {
        var answer = await Harbour(withMisses: true).AnswerAsync(new Question("Who skippered the vessel Wren on its maiden trip?"), Cancelled);

        answer.Should().BeOfType<Answer.Grounded>();
    }

    [Theory]
    [InlineData("Which captain commanded the ship Wren on its first voyage?", true)]
    [InlineData("Which Borean captain commanded the ship Wren on its first voyage?", false)]
    [InlineData("Which Orkadian captain commanded the ship Wren on its first voyage?", true)]
    public async Task AnswerAsync_SomebodyOfAStateIsAskedFor_NobodyElseWillDo(string question, bool isAnswered)
    {
        var answer = await Harbour().AnswerAsync(new Question(question), Cancelled);

        (answer is Answer.Grounded).Should().Be(isAnswered, answer.ToString());
    }

    [Fact]
    public async Task MeasureAsync_WithoutGapsOrPhrasings_DoesNotApply()
    {
        var question = new Question("How many windows did the storm break?");

        (await Lighthouse.Engine.MeasureAsync(question, Cancelled)).Should().BeNull();
        (await Harbour().MeasureAsync(new Question("Who skippered the vessel Wren?"), Cancelled)).Should().NotBeNull();
        (await Harbour().MeasureAsync(new Question("Хто командував кораблем Wren?") { Language = "uk" }, Cancelled)).Should().BeNull();
    }

    private static AnswerEngine Harbour(bool withMisses = false)
    {
        string[] ships = ["Alder", "Birch", "Cedar", "Elder", "Maple", "Rowan", "Thorn", "Wren"];
        var source = SnapshotBuilder.Source("ships", "en", "Ships of the harbour", "Skerry Herald");
        var passages = ships.Select((ship, i) => SnapshotBuilder.Passage(source, $"p{i}",
            $"Captain {_captains[i]} commanded the ship {ship} on its first voyage off Borea, the Skerry Herald reported.") with
        { Position = i }).ToList();
        var asked = ships.SkipLast(1).Select((ship, i) => new Phrasing(
            [passages[i].Id], [$"Who skippered the vessel {ship}?", $"Who was skipper on the maiden trip of the vessel {ship}?"]));
        var inFrench = ships.SkipLast(1).Select((ship, i) => new Phrasing(
            [passages[i].Id], [$"Qui commandait le navire {ship} ?", $"Qui était à la barre du navire {ship} lors du premier voyage ?"])
        { Language = "fr" });
        var missed = ships.SkipLast(withMisses ? 1 : ships.Length).Select((ship, i) => new NearMiss(
            [passages[i].Id], [$"Which captain paid for the ship {ship}?", $"Who paid the captain of the {ship} on the first voyage?", $"Who paid for the first voyage of the vessel {ship}?"]));
        return Lighthouse.EngineOn(new SnapshotBuilder()
            .Article(source, "en", [.. passages])
            .Actor("orkadia", "Orkadia", ActorKind.State, ("en", "Orkadian"))
            .Actor("borea", "Borea", ActorKind.State, ("en", "Borean"))
            .Actor(new Actor
            {
                Id = "sker",
                Kind = ActorKind.Person,
                Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Jon Sker" },
                PartOf = ["orkadia"],
            })
            .Phrasings([.. asked, .. inFrench])
            .NearMisses([.. missed])
            .Gap(new KnownGap("pay", "How much pay or wages the captain, skipper or crew of a ship or vessel got; salary", "The sources do not tell what crews are paid.", []))
            .Build());
    }
}

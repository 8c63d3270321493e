using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Answering.Evidence;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

/// <summary>How the evidence finder and its scorer judge passages; shares and order, not exact scores.</summary>
public sealed class EvidenceFinderTests
{
    [Theory]
    [InlineData("How many windows did the storm break?", "windows")]
    [InlineData("Who built the stone tower?", "tower")]
    [InlineData("Why did the Norna Line sell the pier?", "sale")]
    [InlineData("What did the Skerry Trust accuse the Harbour Council of?", "accusation")]
    [InlineData("What did the Harbour Council deny?", "denial")]
    public async Task FindAsync_Question_PutsTheRightPassageFirst(string question, string slug)
    {
        var found = await FindAsync(question);

        found[0].Candidate.Passage.Id.Slug.Should().Be(slug);
        found.Should().BeInDescendingOrder(e => e.Rank);
    }

    [Fact]
    public async Task FindAsync_NothingFits_GivesNoPassageAndNothingStrong()
    {
        var found = await FindAsync("xqzzy wvuts");

        found.Should().NotContain(e => !e.Candidate.IsActorLine);
        found.Should().NotContain(e => e.Strength > 0.1);
    }

    [Fact]
    public async Task FindAsync_AnyEvidence_IsWithinItsRange()
    {
        foreach (var evidence in await FindAsync("How many windows of the lantern room did the storm break on 28 February 2021?"))
        {
            evidence.Strength.Should().BeInRange(0, 1);
            evidence.TermCoverage.Should().BeInRange(0, 1);
            evidence.ActorCoverage.Should().BeInRange(0, 1);
            evidence.DateFit.Should().BeInRange(0, 1);
            evidence.TypeFit.Should().BeInRange(0, 1);
        }
    }

    [Theory]
    [InlineData("Did the storm of 28 February 2021 break windows?", 1)]
    [InlineData("Did the storm of February 2021 break windows?", 1)]
    [InlineData("Did the storm of 9 May 2019 break windows?", 0)]
    [InlineData("Did the storm break windows?", 1)]
    public async Task Score_DateOfTheQuestion_FitsOrNot(string question, double expected) =>
        (await OfAsync(question, "windows")).DateFit.Should().Be(expected);

    [Theory]
    [InlineData("Did the storm break 17 windows?", true)]
    [InlineData("Did the storm break seventeen windows?", true)]
    [InlineData("Did the storm break 18 windows?", false)]
    [InlineData("Did the storm break windows?", true)]
    public async Task Score_NumberOfTheQuestion_FitsOrNot(string question, bool expected) =>
        (await OfAsync(question, "windows")).NumbersFit.Should().Be(expected);

    [Fact]
    public async Task Score_WrongDateOrNumber_WeakensTheEvidence()
    {
        var right = await OfAsync("Did the storm of 28 February 2021 break 17 windows?", "windows");

        (await OfAsync("Did the storm of 9 May 2019 break 17 windows?", "windows")).Strength.Should().BeLessThan(right.Strength);
        (await OfAsync("Did the storm of 28 February 2021 break 18 windows?", "windows")).Strength.Should().BeLessThan(right.Strength);
    }

    [Fact]
    public async Task Score_ActorThatThePassageHasNot_IsMissing()
    {
        var evidence = await OfAsync("Did the Norna Line close the lighthouse?", "closed");

        evidence.MissingActors.Should().ContainSingle().Which.Actors.Should().Equal("norna");
        evidence.Strength.Should().BeLessThan((await OfAsync("Did the Skerry Trust close the lighthouse?", "closed")).Strength);
    }

    [Fact]
    public async Task Score_WhoseWordsAreAskedFor_IsTheSpeaker()
    {
        (await OfAsync("What did the Harbour Council say about the sea wall?", "denial")).SpeakerFit.Should().Be(1);
        (await OfAsync("What did the Harbour Council say about the sea wall?", "accusation")).SpeakerFit.Should().Be(0);
    }

    [Theory]
    [InlineData("When did the storm break windows?", "windows", "lamp")]
    [InlineData("How many windows broke?", "windows", "accusation")]
    public async Task Score_SortOfThingAskedFor_CountsForThePassageThatHasIt(string question, string has, string hasNot)
    {
        var understood = Lighthouse.Bench.Reader.Read(question, "en");

        Score(has).Should().BeGreaterThan(Score(hasNot));

        double Score(string slug) => Lighthouse.Bench.Scorer.Score(
            understood, Lighthouse.Bench.Book.Of(Lighthouse.Snapshot.Passages.Single(p => p.Id.Slug == slug)), 0).TypeFit;
    }

    [Fact]
    public void Score_WordedAsWhatThePassageAnswers_ComesBeforeTheSameEvidence()
    {
        var understood = Lighthouse.Bench.Reader.Read("How many windows broke?", "en");
        var windows = Lighthouse.Bench.Book.Of(Lighthouse.Snapshot.Passages.Single(p => p.Id.Slug == "windows"));

        var (even, rather) = (Lighthouse.Bench.Scorer.Score(understood, windows, 0), Lighthouse.Bench.Scorer.Score(understood, windows, 0, heard: new HeardAlike(null, Leaning: 3)));

        rather.Rank.Should().BeGreaterThan(even.Rank);
        rather.Strength.Should().Be(even.Strength);
        Lighthouse.Bench.Scorer.Score(understood, windows, 0, heard: new HeardAlike(null, Leaning: -3)).Rank.Should().BeLessThan(even.Rank);
    }

    [Theory]
    [InlineData("In which city did the bell ring?", true)]
    [InlineData("In which city did the horn sound?", false)]
    public async Task FindAsync_TownNamedLikeItsGovernment_IsToldByWhatThePassageIsAbout(string question, bool isTold)
    {
        var source = SnapshotBuilder.Source("herald");
        var snapshot = new SnapshotBuilder().Actor("sker", "Sker", ActorKind.State).Actor("sker-city", "Sker city", ActorKind.Place)
            .Article(source, "en", [
                SnapshotBuilder.Passage(source, "bell", "The bell rang in Sker.") with { About = ["sker", "sker-city"] },
                SnapshotBuilder.Passage(source, "horn", "The horn sounded in Sker."),
            ]).Build();
        var engine = new AnswerEngine(snapshot, new LuceneKnowledgeIndexFactory().Build(snapshot), new LanguageDetector());

        var (understood, found) = await engine.DiagnoseAsync(new Question(question), TestContext.Current.CancellationToken);

        understood.Demand.Should().Be(Demand.Town);
        found[0].HasDemanded.Should().Be(isTold);
    }

    [Fact]
    public void LineOf_Actor_IsACandidateOfItsOwn()
    {
        var line = Lighthouse.Bench.Book.LineOf("agnes");

        line!.IsActorLine.Should().BeTrue();
        line.Cites.Should().ContainSingle().Which.Id.ToString().Should().Be("herald#lamp");
        Lighthouse.Bench.Book.LineOf("agnes").Should().BeSameAs(line);
    }

    [Theory]
    [InlineData("magnus")]
    [InlineData("nobody")]
    public void LineOf_ActorWithoutALine_IsNull(string id) => Lighthouse.Bench.Book.LineOf(id).Should().BeNull();

    [Fact]
    public void Profile_Sentence_TakesItApart()
    {
        var profile = Lighthouse.Bench.Book.Profile(
            "The Harbour Council denied, because nobody warned it, that 17 windows broke on 28 February 2021.", "en");

        profile.Actors.Should().Equal("council");
        profile.Dates.Should().ContainSingle();
        profile.Numbers.Select(n => n.Value).Should().Equal(17);
        profile.Negated.Should().ContainSingle().Which.Should().StartWith("warn");
        (profile.HasDenial, profile.HasCause).Should().Be((true, true));
    }

    [Fact]
    public void Of_Passage_KnowsWhoIsMarkedAndWhoIsNamed() =>
        Lighthouse.Bench.Book.Of(Lighthouse.Snapshot.Passages.Single(p => p.Id.Slug == "sale")).Actors
            .Should().BeEquivalentTo("norna", "trust");

    private static async Task<IReadOnlyList<CandidateEvidence>> FindAsync(string question) =>
        (await Lighthouse.Engine.DiagnoseAsync(new Question(question), TestContext.Current.CancellationToken)).Item2;

    private static async Task<CandidateEvidence> OfAsync(string question, string slug) =>
        (await FindAsync(question)).Single(e => !e.Candidate.IsActorLine && e.Candidate.Passage.Id.Slug == slug);
}

using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class ValidFolderTests
{
    [Fact]
    public void Load_Phrasings_HaveTheirLanguageOrEnglish()
    {
        using var folder = TemporaryFolder.Valid().Write(
            "phrasings.yaml",
            "- {passages: [essor-enquete#inquiry], asks: [Who looks into it?]}\n- {language: fr, passages: [essor-enquete#inquiry], asks: [Qui enquête ?, Quelle enquête ?]}\n");

        var phrasings = folder.Snapshot().Phrasings;

        phrasings.Select(p => p.Language).Should().Equal("en", "fr");
        phrasings[1].Asks.Should().Equal("Qui enquête ?", "Quelle enquête ?");
    }

    [Fact]
    public void Load_NearMisses_ArePartOfTheKnowledgeAndOfItsVersion()
    {
        using var folder = TemporaryFolder.Valid();
        var without = folder.Snapshot();
        folder.Write("near-misses.yaml", "- {near: [essor-enquete#inquiry], asks: [Who was arrested?]}\n- {language: fr, near: [essor-enquete#inquiry], asks: [Qui a été arrêté ?]}\n");

        var snapshot = folder.Snapshot();

        without.NearMisses.Should().BeEmpty();
        snapshot.NearMisses.Select(m => m.Language).Should().Equal("en", "fr");
        snapshot.NearMisses[0].Asks.Should().Equal("Who was arrested?");
        snapshot.NearMisses[0].Passages.Should().Equal(new PassageId("essor-enquete", "inquiry"));
        snapshot.Version.Should().NotBe(without.Version);
    }

    [Fact]
    public void Load_PhrasingOfAContestedPoint_NeedsNoPassage()
    {
        using var folder = TemporaryFolder.Valid();
        var point = folder.Snapshot().ContestedPoints[0].Id;
        folder.Write("phrasings.yaml", $"- {{contested: [{point}], asks: [Who is right?]}}\n");

        var phrasing = folder.Snapshot().Phrasings.Should().ContainSingle().Subject;

        phrasing.Contested.Should().Equal(point);
        phrasing.Passages.Should().BeEmpty();
    }

    [Fact]
    public void Load_ValidFolder_HasNoProblems()
    {
        using var folder = TemporaryFolder.Valid();

        folder.Problems().Should().BeEmpty();
    }

    [Fact]
    public void Load_Article_GivesSource()
    {
        using var folder = TemporaryFolder.Valid();

        var source = folder.Snapshot().Articles.First(a => a.Source.Id == "kyivpost-flag").Source;

        source.Should().BeEquivalentTo(new Source
        {
            Id = "kyivpost-flag",
            Title = "Kyiv Post publishes photo",
            Url = new Uri("https://www.kyivpost.com/post/36557"),
            Publisher = "Kyiv Post",
            Published = new PartialDate(2024, 7, 29),
            Language = "en",
            Perspective = "Ukrainian press",
            Retrieved = new DateOnly(2026, 11, 22),
            Reviewed = new DateOnly(2026, 11, 22),
            IsTitleDescriptive = true,
            Note = "The headline: not shown.",
        });
    }

    [Fact]
    public void Load_ArticleWithFewFields_FillsInTheRest()
    {
        using var folder = TemporaryFolder.Valid();

        var source = folder.Snapshot().Articles.First(a => a.Source.Id == "essor-enquete").Source;

        source.Publisher.Should().Be("www.lessor.ml");
        source.Published.Should().Be(new PartialDate(2024, 8, null));
        source.Language.Should().Be("fr");
    }

    [Fact]
    public void Load_ListItem_GivesPassageWithAttributes()
    {
        using var folder = TemporaryFolder.Valid();

        folder.Snapshot().TryGetPassage(new PassageId("kyivpost-flag", "yusov"), out var passage).Should().BeTrue();

        passage!.Text.Should().Be("Andriy Yusov said that the rebels had \"received necessary information\".");
        passage.Heading.Should().Be("The photo");
        passage.Position.Should().Be(1);
        passage.When.Should().Be(DateSpan.Of(new PartialDate(2024, 7, 29)));
        passage.By.Should().Equal("andriy-yusov");
        passage.About.Should().Equal("tuareg-rebels");
        passage.Contested.Should().Equal("help");
        passage.Quote.Should().Be("received necessary information");
        passage.QuoteBy.Should().Be("Andriy Yusov");
    }

    [Fact]
    public void Load_PositionOfContestedPoint_MarksItsPassagesAsContested()
    {
        using var folder = TemporaryFolder.Valid();

        var contested = folder.Snapshot().Passages.Where(p => p.Contested.Count > 0).Select(p => p.Id.ToString());

        contested.Should().Equal("essor-enquete#inquiry", "kyivpost-flag#yusov", "kyivpost-flag#p3");
    }

    [Fact]
    public void Load_Translation_SharesSourceIdsAndAttributes()
    {
        using var folder = TemporaryFolder.Valid();

        var passage = folder.Snapshot().FindPassage(new PassageId("kyivpost-flag", "yusov"), "fr")!;

        passage.Language.Should().Be("fr");
        passage.Source.Title.Should().Be("Kyiv Post publishes photo");
        passage.By.Should().Equal("andriy-yusov");
        passage.Contested.Should().Equal("help");
        passage.Quote.Should().Be("reçu des informations");
        passage.QuoteBy.Should().Be("Andriy Yusov");
        folder.Snapshot().FindPassage(new PassageId("kyivpost-flag", "p3"), "fr")!.Contested.Should().Equal("help");
        folder.Snapshot().FindPassage(new PassageId("essor-enquete", "inquiry"), "fr")!.Language.Should().Be("en");
    }

    [Fact]
    public void Load_Timeline_IsOrderedByDateAndMakesIds()
    {
        using var folder = TemporaryFolder.Valid();

        var events = folder.Snapshot().Events;

        events.Select(e => e.Id).Should().Equal("2024-07-25-battle-of-tinzaouaten", "inquiry-opened");
        events[0].Passages.Should().BeEmpty();
        events[1].Passages.Should().Equal(new PassageId("essor-enquete", "inquiry"));
    }

    [Fact]
    public void Load_Lists_GiveActorsPointsGapsSynonymsAndQuestions()
    {
        using var folder = TemporaryFolder.Valid();

        var snapshot = folder.Snapshot();

        snapshot.Actors.First(a => a.Id == "andriy-yusov").AllNames().Should().Equal("Andriy Yusov", "Yusov");
        snapshot.ContestedPoints[0].Positions.Select(p => p.IsUnsourced).Should().Equal(false, false, true);
        snapshot.Gaps[0].Topic.Should().Be("Result of the inquiry");
        snapshot.Synonyms[0].Terms["en"].Should().Equal("break", "sever");
        snapshot.Questions[0].IsHeldBack.Should().BeTrue();
        snapshot.Questions[0].HoldsNot.Should().Equal("5 August");
    }

    [Fact]
    public void Load_WithoutQuestions_GivesTheSameVersion()
    {
        using var folder = TemporaryFolder.Valid();

        var result = new KnowledgeLoader().Load(folder.Path, new LoadOptions { Questions = false }, TestContext.Current.CancellationToken);

        result.Snapshot!.Questions.Should().BeEmpty();
        result.Snapshot.Version.Should().Be(folder.Snapshot().Version);
    }

    [Fact]
    public void Load_PlainFolderOnAnotherSubject_Loads()
    {
        using var folder = new TemporaryFolder()
            .Write("articles/Tea in Kenya.md", "---\ntitle: Tea\nurl: http://example.org/tea\n---\n# Tea\n\nTea *grows* in [Kenya](http://x.y).\n\n1. It is `green`.\n2. It is black &amp; strong.\n\nSee <https://example.org>.\n")
            .Write("articles/picture.png", "no text")
            .Write("articles/README.md", "not an article")
            .Write("notes.txt", "ignored");

        var result = folder.Load();

        result.Problems.Should().BeEmpty();
        result.Snapshot!.Passages.Select(p => $"{p.Id} {p.Heading}: {p.Text}").Should().Equal(
            "Tea-in-Kenya#p1 Tea: Tea grows in Kenya.",
            "Tea-in-Kenya#p2 Tea: It is green.",
            "Tea-in-Kenya#p3 Tea: It is black & strong.",
            "Tea-in-Kenya#p4 Tea: See https://example.org.");
        result.Snapshot.AsOf.Should().BeNull();
    }

    [Fact]
    public void Load_WithoutActorsFile_TakesAnyIdAsActor()
    {
        using var folder = TemporaryFolder.WithBody("One. {by=anybody about=\"some others\"}\n");

        folder.Problems().Should().BeEmpty();
        folder.Snapshot().Passages[0].About.Should().Equal("some", "others");
    }

    [Fact]
    public void Load_CancelledToken_Throws()
    {
        using var folder = TemporaryFolder.Valid();

        var act = () => new KnowledgeLoader().Load(folder.Path, new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }
}

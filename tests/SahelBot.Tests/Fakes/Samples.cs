using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Tests.Fakes;

/// <summary>Small knowledge and answers made of it.</summary>
internal static class Samples
{
    public const string Version = "0123456789ab";

    public static readonly DateOnly AsOf = new(2026, 2, 12);

    public static Source Source(string id = "kyiv-post-flag", string title = "Photo of rebels with a flag") => new()
    {
        Id = id,
        Title = title,
        Url = new Uri("https://news.example/post/36557"),
        Publisher = "Kyiv Post",
        Published = new PartialDate(2024, 7, 29),
        Language = "en",
        Perspective = "Ukrainian press",
    };

    public static Passage Passage(
        string text = "Mali broke off relations with Ukraine on 4 August 2024.", string slug = "break", Source? source = null)
    {
        var from = source ?? Source();
        return new Passage
        {
            Id = new PassageId(from.Id, slug),
            Source = from,
            Text = text,
            Language = "en",
            Position = 0,
        };
    }

    public static Citation Citation(int number = 1, Passage? passage = null) => new(
        number,
        passage ?? Passage(),
        new Uri("https://news.example/post/36557#:~:text=Mali%20broke%20off%20relations"));

    public static Snapshot Snapshot(string version = Version) => new(new SnapshotContent
    {
        Version = version,
        AsOf = AsOf,
        Articles = [new Article(Source(), "en", IsTranslation: false, [Passage()])],
        Questions = [Golden("break-when"), Golden("toll") with { Kind = "how-many" }, Golden("later") with { IsHeldBack = true }],
        Events = [Event()],
    });

    public static GoldenQuestion Golden(string id) => new()
    {
        Id = id,
        Kind = "when",
        Question = $"When was the {id}?",
        Status = ["answered"],
    };

    public static ReportedEvent Event() => new()
    {
        Id = "mali-breaks",
        When = DateSpan.Of(new PartialDate(2024, 8, 4)),
        Headline = "Mali breaks off relations with Ukraine",
        Detail = "Spokesman Abdoulaye Maïga announced the break on state television.",
        Actors = ["mali", "ukraine"],
        Category = "diplomatic",
        Articles = ["kyiv-post-flag"],
        Disputed = "Some sources say 5 August.",
    };

    public static TimelineEntry Entry() => new(Event(), [Citation()]);

    public static Answer.Grounded Grounded(string question = "When did Mali cut ties?") => new()
    {
        Question = question,
        Language = "en",
        Sentences =
        [
            new AnswerSentence("Mali broke off diplomatic relations with Ukraine on 4 August 2024.", [1]),
            new AnswerSentence("Niger followed two days later, on 6 August 2024, its spokesman said on television.", [1, 2]),
        ],
        Citations =
        [
            Citation(),
            Citation(2, Passage("Niger followed.", "niger", Source("niger-breaks", "Niger rompt à son tour"))),
        ],
        Contested = [new ContestedNotice("mali-break-date", "Sources differ: most say the evening of 4 August 2024, one says 5 August.")],
        Related = ["Why did Niger break off relations?"],
        Evidence = 0.87654,
        KnowledgeVersion = Version,
        KnowledgeAsOf = AsOf,
    };

    public static Answer.Abstained Abstained(string question = "Who won the match?") =>
        new(AbstentionKind.NotInSources, "My sources do not say who supplied the drones.")
        {
            Question = question,
            Language = "en",
            Sentences = [new AnswerSentence("Ukraine's foreign ministry denied that it had supplied any.", [1])],
            Citations = [Citation()],
            Contested = [],
            Related = [],
            Evidence = 0.2,
            KnowledgeVersion = Version,
            KnowledgeAsOf = AsOf,
        };

    public static Answer.Clarify Clarify(string question = "What did Maïga say?") =>
        new("Do you mean Abdoulaye Maïga or Choguel Maïga?")
        {
            Question = question,
            Language = "en",
            Sentences = [],
            Citations = [],
            Contested = [],
            Related = ["What did Abdoulaye Maïga say?", "What did Choguel Maïga say?"],
            Evidence = 0,
            KnowledgeVersion = Version,
            KnowledgeAsOf = null,
        };
}

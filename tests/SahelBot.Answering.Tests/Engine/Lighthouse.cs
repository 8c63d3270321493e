using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>A small made-up subject with everything that knowledge can have: actors, events, a contested point, gaps.</summary>
internal static class Lighthouse
{
    private static readonly Lazy<Snapshot> _snapshot = new(Build);
    private static readonly Lazy<AnswerEngine> _engine = new(() => EngineOn(Snapshot));

    private static readonly Lazy<Workbench> _bench = new(() => new Workbench(Snapshot, new LuceneKnowledgeIndexFactory().Build(Snapshot)));

    public static Snapshot Snapshot => _snapshot.Value;

    public static AnswerEngine Engine => _engine.Value;

    /// <summary>The parts that the engine is made of.</summary>
    public static Workbench Bench => _bench.Value;

    public static AnswerEngine EngineOn(Snapshot snapshot) =>
        new(snapshot, new LuceneKnowledgeIndexFactory().Build(snapshot), new LanguageDetector());

    public static Task<Answer> AskAsync(string question, params string[] history) =>
        Engine.AnswerAsync(new Question(question) { History = history }, Xunit.TestContext.Current.CancellationToken);

    public static Actor Actor(string id, string name, ActorKind kind, string? line, string? passage, params string[] aliases) => new()
    {
        Id = id,
        Kind = kind,
        Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name },
        Aliases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["any"] = aliases },
        Line = line,
        Passages = passage is not null && PassageId.TryParse(passage, out var id2) ? [id2] : [],
    };

    private static Snapshot Build()
    {
        var herald = SnapshotBuilder.Source("herald", "en", "Lighthouse closed after the storm", "Skerry Herald");
        var gazette = SnapshotBuilder.Source("gazette", "en", "Lighthouse opens again", "Orkland Gazette");
        return new SnapshotBuilder()
            .Article(herald, "en",
            [
                Passage(herald, "closed", "The Skerry Trust closed the lighthouse to visitors on 3 March 2021, the Skerry Herald reported.", 0, ["trust"], [], "2021-03-03"),
                Passage(herald, "lamp", "Agnes Tait, keeper of the lighthouse, said that the lamp had burned for 140 years without a break. She called it \"a stubborn old flame\".", 1, ["agnes"], [], null)
                    with { Quote = "a stubborn old flame", QuoteBy = "Agnes Tait" },
                Passage(herald, "windows", "According to the Skerry Trust, the storm of 28 February 2021 broke 17 windows of the lantern room.", 2, ["trust"], [], "2021-02-28"),
                Passage(herald, "accusation", "The Skerry Trust accused the Harbour Council of ignoring warnings about the rotten sea wall.", 3, ["trust"], ["council"], null)
                    with { Contested = ["sea-wall"] },
                Passage(herald, "denial", "The Harbour Council denied ignoring warnings about the sea wall and said that nobody had ever warned it.", 4, ["council"], ["trust"], null)
                    with { Contested = ["sea-wall"] },
            ])
            .Article(gazette, "en",
            [
                Passage(gazette, "opened", "The Skerry Trust opened the lighthouse to visitors again on 12 June 2022 with a feast for 200 guests, the Orkland Gazette reported.", 0, ["trust"], [], "2022-06-12"),
                Passage(gazette, "tower", "Magnus Tait built the stone tower in 1881, according to the Orkland Gazette.", 1, ["magnus"], [], "1881"),
                Passage(gazette, "sale", "The Norna Line sold the old ferry pier to the Skerry Trust because the pier had become unsafe, the Orkland Gazette reported.", 2, ["norna"], ["trust"], null),
            ])
            .Actor(Actor("trust", "Skerry Trust", ActorKind.Body, null, null))
            .Actor(Actor("council", "Harbour Council", ActorKind.Body, null, null))
            .Actor(Actor("norna", "Norna Line", ActorKind.Group, null, null, "Norna"))
            .Actor(Actor("agnes", "Agnes Tait", ActorKind.Person, "Agnes Tait is the keeper of the lighthouse.", "herald#lamp", "Tait"))
            .Actor(Actor("magnus", "Magnus Tait", ActorKind.Person, null, null, "Tait"))
            .Actor(Actor("bishop", "Bishop Ronald Flett", ActorKind.Person, null, null, "Flett"))
            .Event(Event("tower-built", "1881", "Magnus Tait builds the stone tower", "background", "gazette", "tower", "magnus"))
            .Event(Event("storm", "2021-02-28", "A storm breaks windows of the lantern room", "weather", "herald", "windows", "trust"))
            .Event(Event("closure", "2021-03-03", "The lighthouse is closed to visitors", "visitors", "herald", "closed", "trust"))
            .Event(Event("opening", "2022-06-12", "The lighthouse opens again", "visitors", "gazette", "opened", "trust"))
            .Contested(new ContestedPoint("sea-wall", "Did the Harbour Council ignore warnings about the sea wall?",
                "The Skerry Trust says that the council ignored warnings; the council says that there were none.",
                [
                    new Position("Skerry Trust", ["trust"], "The council ignored warnings about the sea wall.", [new PassageId("herald", "accusation")], false),
                    new Position("Harbour Council", ["council"], "Nobody warned the council.", [new PassageId("herald", "denial")], false),
                    new Position("The islanders", [], "Everybody knew.", [], true),
                ]))
            .Gap(new KnownGap("repair-cost", "Cost of the repair of the lantern room, price, bill, money paid for repairs",
                "The sources do not say what the repair cost.", [new PassageId("herald", "windows")]))
            .Build();
    }

    private static Passage Passage(
        Source source, string slug, string text, int position, IReadOnlyList<string> by, IReadOnlyList<string> about, string? when) =>
        SnapshotBuilder.Passage(source, slug, text) with
        {
            Position = position,
            By = by,
            About = about,
            When = DateSpan.TryParse(when, out var span) ? span : null,
        };

    private static ReportedEvent Event(string id, string when, string headline, string category, string article, string slug, string actor) => new()
    {
        Id = id,
        When = DateSpan.TryParse(when, out var span) ? span : default,
        Headline = headline,
        Category = category,
        Actors = [actor],
        Articles = [article],
        Passages = [new PassageId(article, slug)],
    };
}

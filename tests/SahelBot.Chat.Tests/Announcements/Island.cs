using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Chat.Tests.Announcements;

/// <summary>Versions of a small knowledge.</summary>
internal static class Island
{
    public const string Question = "When did the Skerry Trust close the lighthouse?";
    public const string Unanswered = "When did the Skerry Trust open the harbour?";

    public static IOpenKnowledge First { get; } = Of("000000000001", "3 March 2021");

    /// <summary>The day was wrong.</summary>
    public static IOpenKnowledge Corrected { get; } = Of("000000000002", "5 March 2021");

    /// <summary>Other fields than those that readers see.</summary>
    public static IOpenKnowledge Retouched { get; } = Of("000000000003", "3 March 2021", heading: "Closure");

    public static IOpenKnowledge Withdrawn { get; } = Of("000000000004", null);

    public static IOpenKnowledge WithFeast { get; } = Of("000000000005", "3 March 2021", events: ["closure", "feast"]);

    public static IOpenKnowledge NoEvents { get; } = Of("000000000007", "3 March 2021", events: []);

    public static IOpenKnowledge WithHarbour { get; } = Of("000000000006", "3 March 2021", harbour: true);

    private static EngineKnowledge Of(
        string version, string? closed, string? heading = null, IReadOnlyList<string>? events = null, bool harbour = false)
    {
        var builder = new SnapshotBuilder().Version(version).Actor("trust", "Skerry Trust", ActorKind.Body);
        if (closed is not null)
        {
            builder.Article("herald", $"The Skerry Trust closed the lighthouse to visitors on {closed}, the Skerry Herald reported.")
                .With(p => p with { By = ["trust"], Heading = heading });
        }

        builder.Article("gazette", closed is null
            ? "The ferry to Orkland got new paint on 12 June 2022, the Orkland Gazette reported."
            : "The Skerry Trust held a feast on 12 June 2022, the Orkland Gazette reported.");
        if (harbour)
        {
            builder.Article("times", "The Skerry Trust opened the harbour on 1 May 2023, the Island Times reported.")
                .With(p => p with { By = ["trust"] });
        }

        foreach (var id in events ?? ["closure"])
        {
            builder.Event(new ReportedEvent
            {
                Id = id,
                When = PartialDate.TryParse(id == "feast" ? "2022-06-12" : "2021-03-03", out var day) ? new DateSpan(day, day) : throw new FormatException(id),
                Headline = id == "feast" ? "The Trust holds a feast" : "The lighthouse closes",
                Articles = ["gazette"],
                Passages = [new PassageId("gazette", "p1")],
            });
        }

        return EngineKnowledge.Open(builder.Build());
    }
}

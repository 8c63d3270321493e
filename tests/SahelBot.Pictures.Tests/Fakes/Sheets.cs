using System.Globalization;
using System.Runtime.CompilerServices;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;
using SahelBot.Knowledge.Loading;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Pictures.Tests.Fakes;

/// <summary>Sheets of the real knowledge and of invented events.</summary>
internal static class Sheets
{
    private static readonly Lazy<Snapshot> _real = new(LoadReal);

    public static Snapshot RealSnapshot => _real.Value;

    /// <summary>All events of the knowledge folder, or the first ones, numbered as an answer numbers them.</summary>
    public static TimelineSheet Real(int limit = int.MaxValue, int skip = 0, string language = "en")
    {
        var numbers = new Dictionary<PassageId, Citation>();
        return Of(
            RealSnapshot,
            [.. RealSnapshot.Events.Skip(skip).Take(limit).Select(e => new TimelineEntry(e, [.. Cite(e, numbers)]))],
            language);
    }

    public static TimelineSheet Invented(params string[] headlines) => Invented(headlines.Select(h => Event(h)));

    /// <summary>Each event rests on one source of its own.</summary>
    public static TimelineSheet Invented(IEnumerable<ReportedEvent> events)
    {
        var source = SnapshotBuilder.Source("daily", publisher: "The Daily") with { Published = new PartialDate(2024, 8, 5) };
        var passage = SnapshotBuilder.Passage(source, "p1", "It happened.");
        var builder = new SnapshotBuilder().Actor("mali", "Mali", ActorKind.State).Actor("niger", "Niger", ActorKind.State);
        var all = events.ToList();
        var snapshot = all.Aggregate(builder, (b, e) => b.Event(e)).Build();
        return Of(snapshot, [.. all.Select((e, i) => new TimelineEntry(e, [new Citation(i + 1, passage, source.Url)]))], "en");
    }

    public static ReportedEvent Event(string headline, string category = "diplomatic", string? disputed = null, string date = "2024-08-04") => new()
    {
        Id = "event",
        When = DateSpan.TryParse(date, out var when) ? when : throw new ArgumentException(date, nameof(date)),
        Headline = headline,
        Actors = ["mali", "niger"],
        Category = category,
        Disputed = disputed,
        Articles = ["daily"],
    };

    private static TimelineSheet Of(Snapshot snapshot, IReadOnlyList<TimelineEntry> entries, string language) => new()
    {
        Title = "Timeline",
        Subtitle = "All events",
        Entries = entries,
        Snapshot = snapshot,
        Language = language,
        WriteDate = date => date.ToString().Replace("/", " – ", StringComparison.Ordinal),
        DisputedMark = "disputed",
        SourcesTitle = "Sources",
        MoreNote = "{0} more",
        EmptyNote = "No events fit.",
        Footer = "Knowledge as of 12 February 2026",
    };

    private static IEnumerable<Citation> Cite(ReportedEvent reported, Dictionary<PassageId, Citation> numbers)
    {
        foreach (var passage in reported.Passages.Select(id => RealSnapshot.FindPassage(id, "en")).OfType<Passage>())
        {
            if (!numbers.TryGetValue(passage.Id, out var citation))
            {
                numbers[passage.Id] = citation = new Citation(numbers.Count + 1, passage, passage.Source.Url);
            }

            yield return citation;
        }
    }

    private static Snapshot LoadReal()
    {
        var result = new KnowledgeLoader().Load(Path.Combine(Root(), "knowledge"), CancellationToken.None);
        return result.Snapshot ?? throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"The knowledge folder has {result.Problems.Count} problems."));
    }

    private static string Root([CallerFilePath] string path = "")
    {
        var folder = new FileInfo(path).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SahelBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("There is no repository around this test.");
    }
}

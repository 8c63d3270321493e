using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>timeline.yaml</c>.</summary>
internal static class TimelineReader
{
    public const string FileName = "timeline.yaml";

    /// <returns>Ordered by date.</returns>
    public static IReadOnlyList<ReportedEvent> Read(KnowledgeFile? file) =>
    [
        .. YamlRecords.Read(file, "event", Event)
            .OrderBy(e => e.When.From).ThenBy(e => e.When.To).ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    private static ReportedEvent Event(YamlFields fields)
    {
        var when = When(fields);
        var headline = fields.Required("headline");
        var reported = new ReportedEvent
        {
            Id = Id(fields, when, headline),
            When = when,
            Headline = headline,
            Detail = fields.Text("detail") ?? "",
            Actors = fields.References("actors", IdKind.Actor),
            Category = fields.Text("category") ?? "",
            Articles = fields.References("articles", IdKind.Article),
            Passages = fields.Passages("passages"),
            Disputed = fields.Text("disputed"),
            Contested = fields.References("contested", IdKind.Contested),
        };
        if (reported.Articles.Count == 0)
        {
            fields.Report.Problem(fields.LineOf("articles"), "the event names no article; add \"articles: [...]\" with at least one id");
        }

        return reported;
    }

    private static DateSpan When(YamlFields fields)
    {
        var text = fields.Required("date");
        DateSpan span = default;
        if (text.Length > 0 && Dates.ProblemOf(text, out span) is { } problem)
        {
            fields.Report.Problem(fields.LineOf("date"), $"\"date\": {problem}");
        }

        return span == default ? DateSpan.Of(new PartialDate(1, null, null)) : span;
    }

    /// <summary>The id that is given, or one made from date and headline.</summary>
    private static string Id(YamlFields fields, DateSpan when, string headline)
    {
        if (fields.Text("id") is not null)
        {
            return fields.Id(IdKind.Event);
        }

        var id = $"{when.From}-{Ids.FromText(headline)}";
        fields.Report.Define(IdKind.Event, id, fields.Line);
        return id;
    }
}

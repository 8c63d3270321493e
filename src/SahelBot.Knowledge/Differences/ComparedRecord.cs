using System.Globalization;
using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Differences;

/// <summary>A record as a list of named texts, which is what two of them are compared by.</summary>
internal sealed record ComparedRecord(string Id, string Title, IReadOnlyList<(string Name, string Value)> Fields)
{
    public static ComparedRecord Of(Article article) => new(
        Named(article.Source.Id, article.IsTranslation ? article.Language : null),
        article.Source.Title,
        [
            ("title", article.Source.Title),
            ("url", article.Source.Url.ToString()),
            ("publisher", article.Source.Publisher),
            ("published", $"{article.Source.Published}"),
            ("language", article.Language),
            ("source-language", article.Source.Language),
            ("perspective", article.Source.Perspective ?? ""),
            ("retrieved", Day(article.Source.Retrieved)),
            ("reviewed", Day(article.Source.Reviewed)),
            ("title-is-descriptive", article.Source.IsTitleDescriptive ? "true" : ""),
            ("note", article.Source.Note ?? ""),
        ]);

    public static ComparedRecord Of(Passage passage, bool isTranslation) => new(
        Named(passage.Id.ToString(), isTranslation ? passage.Language : null),
        passage.Text,
        [
            ("text", passage.Text),
            ("heading", passage.Heading ?? ""),
            ("when", $"{passage.When}"),
            ("by", Join(passage.By)),
            ("about", Join(passage.About)),
            ("contested", Join(passage.Contested)),
            ("quote", passage.Quote ?? ""),
            ("quote-by", passage.QuoteBy ?? ""),
        ]);

    public static ComparedRecord Of(ReportedEvent reported) => new(
        reported.Id,
        reported.Headline,
        [
            ("date", reported.When.ToString()),
            ("headline", reported.Headline),
            ("detail", reported.Detail),
            ("actors", Join(reported.Actors)),
            ("category", reported.Category),
            ("articles", Join(reported.Articles)),
            ("passages", Join(reported.Passages)),
            ("disputed", reported.Disputed ?? ""),
            ("contested", Join(reported.Contested)),
        ]);

    public static ComparedRecord Of(Actor actor) => new(
        actor.Id,
        actor.NameIn("en"),
        [
            ("kind", actor.Kind.ToString()),
            ("names", Join(actor.Names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}: {n.Value}"))),
            ("aliases", ByLanguage(actor.Aliases)),
            ("part-of", Join(actor.PartOf)),
            ("line", actor.Line ?? ""),
            ("passages", Join(actor.Passages)),
        ]);

    public static ComparedRecord Of(ContestedPoint point) => new(
        point.Id,
        point.Question,
        [
            ("question", point.Question),
            ("note", point.Note),
            .. point.Positions.Select((p, i) => ($"position {i + 1}", Describe(p))),
        ]);

    public static ComparedRecord Of(KnownGap gap) =>
        new(gap.Id, gap.Topic, [("topic", gap.Topic), ("note", gap.Note), ("passages", Join(gap.Passages))]);

    /// <summary>A group has no id: a group that changes is one that goes and one that comes.</summary>
    public static ComparedRecord Of(SynonymGroup group) => new(ByLanguage(group.Terms), "", []);

    private static string Named(string id, string? language) => language is null ? id : $"{id} ({language})";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Describe(Position position)
    {
        var actors = position.Actors.Count > 0 ? $" ({Join(position.Actors)})" : "";
        return $"{position.Holder}{actors}: {position.Says} [{(position.IsUnsourced ? "unsourced" : Join(position.Passages))}]";
    }

    private static string Join<T>(IEnumerable<T> items) => string.Join(", ", items);

    private static string ByLanguage(IReadOnlyDictionary<string, IReadOnlyList<string>> texts) => string.Join(
        "; ", texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}: {Join(t.Value)}"));
}

using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Loading;

/// <summary>The latest day of which the knowledge speaks.</summary>
internal static class LatestDay
{
    /// <summary>
    /// The latest date that is known to the day. Only when there is none, the first day that the latest other date may mean:
    /// <c>2025</c> must not make the knowledge look as fresh as 31 December 2025. Null when there are no dates.
    /// </summary>
    public static DateOnly? Of(IReadOnlyList<Article> articles, IReadOnlyList<ReportedEvent> events)
    {
        var dates = articles.SelectMany(a => a.Passages).Select(p => p.When?.To)
            .Concat(articles.Select(a => a.Source.Published))
            .Concat(events.Select(e => (PartialDate?)e.When.To))
            .OfType<PartialDate>()
            .ToList();
        var days = dates.Where(d => d.Day is not null).ToList();
        return (days.Count > 0 ? days : dates).Select(d => (DateOnly?)d.First).Max();
    }
}

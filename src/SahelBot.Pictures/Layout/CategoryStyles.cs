using SahelBot.Core.Timelines;

namespace SahelBot.Pictures.Layout;

/// <summary>
/// Which category looks how. The order is that of all categories of the snapshot, so that a category looks the same in every
/// picture of it, whatever else is in the picture.
/// </summary>
internal sealed class CategoryStyles
{
    private readonly Dictionary<string, MarkStyle> _styles;

    public CategoryStyles(TimelineSheet sheet)
    {
        var known = Categories(sheet.Snapshot.Events.Select(e => e.Category));
        var added = Categories(sheet.Entries.Select(e => e.Event.Category)).Except(known, StringComparer.Ordinal);
        _styles = known.Concat(added).Select((category, i) => (category, style: MarkStyle.Of(i)))
            .ToDictionary(s => s.category, s => s.style, StringComparer.Ordinal);
    }

    public MarkStyle Of(string category) => _styles.GetValueOrDefault(category, MarkStyle.None);

    private static List<string> Categories(IEnumerable<string> all) =>
        [.. all.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

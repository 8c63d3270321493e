using System.Globalization;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;
using SahelBot.Pictures.Fonts;

namespace SahelBot.Pictures.Layout;

/// <summary>Writes the parts of one page. Parts that do not depend on how many events there are, are made once.</summary>
internal sealed class BlockWriter
{
    private const float Margin = 60;
    private const float Right = TimelineLayout.PageWidth - Margin;
    private const float MarkSize = 46;
    private const float RailX = Margin + (MarkSize / 2) + 4;
    private const float RailWidth = 4;
    private const float TextLeft = RailX + (MarkSize / 2) + 30;
    private const float BadgePadding = 18;
    private const int MaxActors = 3;
    private const int MaxNumbers = 8;
    private const char NoBreakSpace = '\u00a0';

    private readonly TimelineSheet _sheet;
    private readonly FontSet _fonts;
    private readonly CategoryStyles _styles;
    private readonly HashSet<int> _yearsInMonths;
    private readonly Block _header;
    private readonly Block _footer;

    /// <summary>Each with the heading above it, where there is one.</summary>
    private readonly List<Block> _events = [];
    private string _heading = "";

    public BlockWriter(TimelineSheet sheet, FontSet fonts)
    {
        _sheet = sheet;
        _fonts = fonts;
        _styles = new CategoryStyles(sheet);
        _yearsInMonths = [.. sheet.Entries.Select(e => e.Event.When.From).GroupBy(d => d.Year).Where(HasMonths).Select(y => y.Key)];
        _header = Block.Stack(
            Block.Space(Margin),
            Balanced(sheet.Title, TextStyle.Title, Margin, maxLines: 4),
            Lines(sheet.Subtitle, TextStyle.Subtitle, Margin, maxLines: 4));
        var footer = Lines(sheet.Footer, TextStyle.Footer, Margin, maxLines: 4);
        _footer = footer.Height > 0 ? Block.Stack(Rule(), footer, Block.Space(Margin)) : Block.Space(Margin);
    }

    public Block EmptyPage() => Block.Stack(
        _header,
        Block.Space(60),
        Lines(_sheet.EmptyNote, TextStyle.More, Margin, maxLines: 8),
        Block.Space(60),
        _footer);

    /// <summary>A page with the first events. Called for 1, 2, 3 and so on.</summary>
    public Block Page(int count)
    {
        while (_events.Count < count)
        {
            _events.Add(WithHeading(_sheet.Entries[_events.Count]));
        }

        var shown = _sheet.Entries.Take(count);
        return Block.Stack(
            _header,
            Legend([.. shown.Select(e => e.Event.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
            Block.Space(24),
            OnRail(Block.Stack(_events.Take(count)), _sheet.Entries.Count - count),
            Sources(CitedSource.Of(shown.SelectMany(e => e.Citations.Take(MaxNumbers)))),
            _footer);
    }

    private Block Lines(string text, TextStyle style, float left, int maxLines) =>
        TextFlow.Lay(_fonts, left, Right - left, maxLines, Clean(text, style));

    private Block Balanced(string text, TextStyle style, float left, int maxLines) =>
        TextFlow.LayBalanced(_fonts, left, Right - left, maxLines, Clean(text, style));

    private static StyledText Clean(string text, TextStyle style) => new(PrintableText.Clean(text), style);

    private static Block Rule() => new(
        [new LayoutBox.Panel(new Area(Margin, 20, Right, 23), Ink.Rule, 0)], 43);

    private Block Legend(IReadOnlyList<string> categories)
    {
        const float size = 38, gap = 14, between = 44;
        var boxes = new List<LayoutBox>();
        var (x, y, line) = (Margin, 26f, TextStyle.Legend.LineHeight);
        foreach (var category in categories.Where(c => c.Length > 0))
        {
            var name = _sheet.CategoryNames.GetValueOrDefault(category) ?? category;
            var label = TextFlow.Lay(_fonts, 0, Right - Margin - size - gap, maxLines: 1, Clean(name, TextStyle.Legend));
            var width = size + gap + label.Boxes.Select(b => b.Area.Right).DefaultIfEmpty().Max();
            if (x > Margin && x + width > Right)
            {
                (x, y) = (Margin, y + line);
            }

            var markTop = y + ((line - size) / 2);
            boxes.Add(new LayoutBox.Mark(new Area(x, markTop, x + size, markTop + size), _styles.Of(category)));
            boxes.AddRange(label.Boxes.Select(b => b.Move(x + size + gap, y)));
            x += width + between;
        }

        return boxes.Count > 0 ? new Block(boxes, y + line) : Block.Empty;
    }

    /// <summary>In a year in which most months have one event only, headings for months would say everything twice.</summary>
    private static bool HasMonths(IEnumerable<PartialDate> year)
    {
        var months = year.Select(d => d.Month).OfType<int>().ToList();
        return months.Count > 1 && months.Count >= 2 * months.Distinct().Count();
    }

    private Block WithHeading(TimelineEntry entry)
    {
        var begin = entry.Event.When.From;
        var group = begin with { Day = null, Month = _yearsInMonths.Contains(begin.Year) ? begin.Month : null };
        var heading = PrintableText.Clean(_sheet.WriteDate(DateSpan.Of(group)));
        var isNew = heading != _heading;
        _heading = heading;
        return isNew && heading.Length > 0 ? Block.Stack(Heading(heading), Event(entry)) : Event(entry);
    }

    private Block Heading(string text)
    {
        const float above = 26, padding = 28;
        var style = TextStyle.Heading;
        var lines = TextFlow.Lay(_fonts, Margin + padding, Right - Margin - (2 * padding), maxLines: 1, new StyledText(text, style));
        var right = lines.Boxes.Select(b => b.Area.Right).DefaultIfEmpty(Margin).Max() + padding;
        var panel = new LayoutBox.Panel(new Area(Margin, 0, right, style.LineHeight), Ink.Panel, style.LineHeight / 2);
        return Block.Stack(Block.Space(above), new Block([panel, .. lines.Boxes], style.LineHeight), Block.Space(26));
    }

    private Block Event(TimelineEntry entry)
    {
        var date = Lines(_sheet.WriteDate(entry.Event.When), TextStyle.Date, TextLeft, maxLines: 2);
        date = date with { Height = MathF.Max(date.Height, TextStyle.Date.LineHeight) };
        var top = (TextStyle.Date.LineHeight - MarkSize) / 2;
        var mark = new LayoutBox.Mark(
            new Area(RailX - (MarkSize / 2), top, RailX + (MarkSize / 2), top + MarkSize), _styles.Of(entry.Event.Category));
        return Block.Stack(
            new Block([mark], 0),
            entry.Event.Disputed is null ? date : WithBadge(date),
            Balanced(entry.Event.Headline, TextStyle.Headline, TextLeft, maxLines: 8),
            Block.Space(4),
            TextFlow.Lay(_fonts, TextLeft, Right - TextLeft, 3, [.. Actors(entry), .. Numbers(entry)]),
            Block.Space(40));
    }

    /// <summary>The word of the sheet in a frame, beside the date or, where there is no room, under it.</summary>
    private Block WithBadge(Block date)
    {
        var style = TextStyle.Badge;
        var free = Right - TextLeft - (2 * BadgePadding);
        var mark = PrintableText.Clean("≠ " + _sheet.DisputedMark);
        var word = TextFlow.Lay(_fonts, 0, free, maxLines: 1, new StyledText(mark, style)).Boxes.OfType<LayoutBox.Text>().First();
        var beside = date.Boxes.Count > 0 ? date.Boxes[^1].Area.Right + 28 : TextLeft;
        var fits = beside + word.Area.Width + (2 * BadgePadding) <= Right;
        var (x, y) = fits ? (beside, date.Height - style.LineHeight) : (TextLeft, date.Height + 4);
        var text = word.Move(x + BadgePadding, y);
        var frame = new Area(x, y + 3, text.Area.Right + BadgePadding, y + style.LineHeight - 3);
        return new Block(
            [.. date.Boxes, new LayoutBox.Frame(frame, Ink.Disputed, frame.Height / 2), text],
            fits ? date.Height : y + style.LineHeight + 4);
    }

    private IEnumerable<StyledText> Actors(TimelineEntry entry)
    {
        var names = entry.Event.Actors
            .Select(id => _sheet.Snapshot.TryGetActor(id, out var actor) ? PrintableText.Clean(actor.NameIn(_sheet.Language)) : "")
            .Where(n => n.Length > 0)
            .ToList();
        if (names.Count > 0)
        {
            var more = names.Count - MaxActors;
            var text = string.Join(", ", names.Take(MaxActors));
            yield return new StyledText(more > 0 ? $"{text} {Plus(more)}" : text, TextStyle.Actors);
        }
    }

    private static IEnumerable<StyledText> Numbers(TimelineEntry entry)
    {
        var more = entry.Citations.Count - MaxNumbers;
        var numbers = entry.Citations.Take(MaxNumbers).Select(c => CitedSource.Mark(c.Number));
        yield return new StyledText(string.Join(NoBreakSpace, more > 0 ? numbers.Append(Plus(more)) : numbers), TextStyle.Number);
    }

    private static string Plus(int more) => string.Create(CultureInfo.InvariantCulture, $"+{more}");

    /// <summary>Adds the line behind the events and, where some are left out, how many.</summary>
    private Block OnRail(Block events, int left)
    {
        var more = left > 0
            ? Lines(string.Format(CultureInfo.InvariantCulture, _sheet.MoreNote, left), TextStyle.More, TextLeft, maxLines: 3)
            : Block.Empty;
        var end = left > 0 ? events.Height : events.Boxes.OfType<LayoutBox.Mark>().Last().Area.Bottom;
        var rail = new LayoutBox.Panel(
            new Area(RailX - (RailWidth / 2), events.Boxes[0].Area.Top, RailX + (RailWidth / 2), end), Ink.Rule, 0);
        IEnumerable<LayoutBox> dots = left > 0 ? Enumerable.Range(0, 3).Select(i => Dot(events.Height + 8 + (i * 18))) : [];
        return Block.Stack(new Block([rail, .. events.Boxes, .. dots], events.Height), more);
    }

    private static LayoutBox.Panel Dot(float top) =>
        new(new Area(RailX - 5, top, RailX + 5, top + 10), Ink.Muted, 5);

    /// <summary>Two columns, read downwards.</summary>
    private Block Sources(IReadOnlyList<CitedSource> sources)
    {
        const float gap = 48, width = (Right - Margin - gap) / 2;
        if (sources.Count == 0)
        {
            return Block.Empty;
        }

        var lines = sources
            .Select(s => Block.Stack(TextFlow.Lay(_fonts, 0, width, maxLines: 4, Describe(s)), Block.Space(8))).ToList();
        var half = lines.Sum(l => l.Height) / 2;
        var first = 0;
        for (var height = 0f; height < half; first++)
        {
            height += lines[first].Height;
        }

        var left = Block.Stack(lines.Take(first));
        var right = Block.Stack(lines.Skip(first));
        var columns = left.Boxes.Select(b => b.Move(Margin, 0))
            .Concat(right.Boxes.Select(b => b.Move(Margin + width + gap, 0)));
        return Block.Stack(
            Block.Space(10),
            Rule(),
            Lines(_sheet.SourcesTitle, TextStyle.SourcesTitle, Margin, maxLines: 2),
            new Block([.. columns], MathF.Max(left.Height, right.Height)));
    }

    private IEnumerable<StyledText> Describe(CitedSource source)
    {
        foreach (var number in source.Numbers)
        {
            yield return new StyledText(CitedSource.Mark(number), TextStyle.SourceNumber);
        }

        yield return Clean(source.Source.Publisher, TextStyle.Source);
        if (source.Source.Published is { } published)
        {
            var date = _sheet.WriteDate(DateSpan.Of(published)).Replace(' ', NoBreakSpace);
            yield return Clean(date, TextStyle.SourceDate);
        }
    }
}

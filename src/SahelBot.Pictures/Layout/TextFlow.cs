using System.Globalization;
using SahelBot.Pictures.Fonts;

namespace SahelBot.Pictures.Layout;

/// <summary>
/// Fills lines with words. A line ends at a space or after a hyphen or dash; inside a word only where the word alone is wider
/// than the column, and never inside a letter with its accents. What exceeds the lines allowed ends in "…".
/// </summary>
internal sealed class TextFlow(FontSet fonts, float left, float width, int maxLines)
{
    private readonly List<List<Piece>> _lines = [[]];
    private float _used;

    private readonly record struct Piece(string Text, TextStyle Style, bool HasSpace, float Width);

    /// <summary>Lays texts one after the other, with a space between two.</summary>
    public static Block Lay(
        FontSet fonts, float left, float width, int maxLines, params IEnumerable<StyledText> texts)
    {
        var flow = new TextFlow(fonts, left, width, maxLines);
        foreach (var text in texts)
        {
            flow.Add(text);
        }

        return flow.ToBlock();
    }

    /// <summary>The same lines as few as they are, but of about the same length, so that none holds a lone word.</summary>
    public static Block LayBalanced(FontSet fonts, float left, float width, int maxLines, StyledText text)
    {
        const int steps = 5;
        var best = Lay(fonts, left, width, maxLines, text);
        var (narrow, wide) = (width / 2, width);
        for (var i = 0; i < steps && best.Boxes.Count > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            var flow = Lay(fonts, left, middle, maxLines, text);
            var isWhole = flow.Height <= best.Height && Letters(flow) == Letters(best);
            (best, narrow, wide) = isWhole ? (flow, narrow, middle) : (best, middle, wide);
        }

        return best;
    }

    private static int Letters(Block block) =>
        block.Boxes.OfType<LayoutBox.Text>().Sum(t => t.Content.Count(c => c != ' '));

    private void Add(StyledText text)
    {
        foreach (var word in text.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var hasSpace = true;
            foreach (var part in Parts(word))
            {
                Place(part, text.Style, hasSpace);
                hasSpace = false;
            }

            if (_lines.Count > maxLines)
            {
                return;
            }
        }
    }

    private void Place(string part, TextStyle style, bool hasSpace)
    {
        var line = _lines[^1];
        var space = hasSpace && line.Count > 0 ? fonts.Measure(" ", style) : 0;
        var wide = fonts.Measure(part, style);
        if (_used + space + wide <= width)
        {
            line.Add(new Piece(part, style, space > 0, wide + space));
            _used += space + wide;
        }
        else if (line.Count > 0)
        {
            _lines.Add([]);
            _used = 0;
            Place(part, style, hasSpace);
        }
        else
        {
            Chop(part, style);
        }
    }

    /// <summary>A word wider than the column: as many letters a line as fit.</summary>
    private void Chop(string word, TextStyle style)
    {
        var from = 0;
        while (from < word.Length && _lines.Count <= maxLines)
        {
            var to = from;
            var wide = 0f;
            while (to < word.Length)
            {
                var next = to + StringInfo.GetNextTextElementLength(word, to);
                var with = fonts.Measure(word[from..next], style);
                if (with > width && to > from)
                {
                    break;
                }

                (to, wide) = (next, with);
            }

            if (_lines[^1].Count > 0)
            {
                _lines.Add([]);
            }

            _lines[^1].Add(new Piece(word[from..to], style, HasSpace: false, wide));
            _used = wide;
            from = to;
        }
    }

    private Block ToBlock()
    {
        if (_lines.Count > maxLines)
        {
            _lines.RemoveRange(maxLines, _lines.Count - maxLines);
            Shorten(_lines[^1]);
        }

        var boxes = new List<LayoutBox>();
        var top = 0f;
        foreach (var line in _lines.Where(l => l.Count > 0))
        {
            var height = line.Max(p => p.Style.LineHeight);
            AddLine(boxes, line, top, height);
            top += height;
        }

        return new Block(boxes, top);
    }

    private void Shorten(List<Piece> line)
    {
        while (line.Count > 0)
        {
            var last = line[^1];
            var text = last.Text.TrimEnd('.', ',', ';', ':', PrintableText.Omission) + PrintableText.Omission;
            var space = last.HasSpace ? fonts.Measure(" ", last.Style) : 0;
            var wide = fonts.Measure(text, last.Style) + space;
            line.RemoveAt(line.Count - 1);
            if (line.Sum(p => p.Width) + wide <= width)
            {
                line.Add(last with { Text = text, Width = wide });
                return;
            }

            if (line.Count == 0)
            {
                var letters = StringInfo.ParseCombiningCharacters(last.Text);
                line.Add(last with { Text = last.Text[..letters[^1]], Width = 0 });
            }
        }
    }

    /// <summary>Neighbours of one look become one box; letters of different sizes share a baseline.</summary>
    private void AddLine(List<LayoutBox> boxes, List<Piece> line, float top, float height)
    {
        var tallest = line.MaxBy(p => p.Style.LineHeight).Style;
        var baseline = fonts.Baseline(tallest);
        var x = left;
        var i = 0;
        while (i < line.Count)
        {
            var first = line[i];
            if (first.HasSpace)
            {
                x += fonts.Measure(" ", first.Style);
            }

            var text = first.Text;
            for (i++; i < line.Count && line[i].Style == first.Style; i++)
            {
                text += (line[i].HasSpace ? " " : "") + line[i].Text;
            }

            var wide = fonts.Measure(text, first.Style);
            boxes.Add(new LayoutBox.Text(new Area(x, top, x + wide, top + height), text, first.Style, baseline));
            x += wide;
        }
    }

    private static IEnumerable<string> Parts(string word)
    {
        var from = 0;
        for (var i = 1; i < word.Length - 1; i++)
        {
            // "Algeria-Mali" may be parted, "-5" and "2024-08" may not.
            if (word[i] is '-' or '‐' or '–' or '—' or '/' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]))
            {
                yield return word[from..(i + 1)];
                from = i + 1;
            }
        }

        yield return word[from..];
    }
}

using System.Globalization;

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Cuts a token that fits no part: a link into links, a source line into a line and its rest, a word into graphemes.</summary>
internal static class TokenCutter
{
    /// <summary>How much of a source line that fits no part stays in the line itself, in UTF-16 units.</summary>
    private const int LineHead = 24;

    /// <returns>Null when nothing smaller can be made of it.</returns>
    public static IReadOnlyList<Token>? Cut(Token token)
    {
        var pieces = token.Line is { } line ? CutLine(token, line)
            : IsMostlyMarkers(token) ? CutMarkers(token)
            : CutSlices(token, token.Slices, token.BeginsItem, token.Before);
        if (pieces.Count < 2)
        {
            return null;
        }

        pieces[^1] = pieces[^1] with { EndsBlock = token.EndsBlock };
        return pieces;
    }

    private static List<Token> CutLine(Token token, SourceLine line)
    {
        var origin = HeadOf(line.Origin);
        var title = origin == line.Origin.Length ? HeadOf(line.Title) : 0;
        var head = token with
        {
            Line = line with { Origin = line.Origin[..origin], Title = line.Title[..title] },
            EndsBlock = false,
        };
        var rest = new List<InlineSlice>();
        AddRest(rest, new Inline.Text(line.Origin), origin, line.Origin.Length);
        AddRest(rest, new Inline.Link(line.Title, line.Target), title, line.Title.Length);
        var template = token with { Line = null, BeginsItem = false, BeginsBlock = false, EndsBlock = false };
        return [head, .. CutSlices(template, rest, beginsItem: false, BreakQuality.Grapheme)];
    }

    private static bool IsMostlyMarkers(Token token)
    {
        var markers = token.Slices.Where(s => s.Source is Inline.Marker).ToList();
        return markers.Count > 1 && 2 * markers.Sum(m => m.Weight) > token.Weight;
    }

    /// <summary>A row of markers that fits no part: the first stays with its word.</summary>
    private static List<Token> CutMarkers(Token token) =>
    [
        token with { Slices = [.. token.Slices.Take(2)], EndsBlock = false },
        .. token.Slices.Skip(2).Select(s => token with
        {
            Slices = [s],
            BeginsItem = false,
            BeginsBlock = false,
            EndsBlock = false,
            Before = BreakQuality.Grapheme,
        }),
    ];

    private static void AddRest(List<InlineSlice> rest, Inline source, int from, int to)
    {
        if (to > from)
        {
            rest.Add(new InlineSlice(source, from, to - from));
        }
    }

    private static int HeadOf(string text)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > LineHead)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static List<Token> CutSlices(Token template, IReadOnlyList<InlineSlice> slices, bool beginsItem, BreakQuality first)
    {
        var pieces = new List<Token>();
        foreach (var slice in slices)
        {
            if (slice.Source is Inline.Marker && pieces.Count > 0)
            {
                pieces[^1] = pieces[^1] with { Slices = [.. pieces[^1].Slices, slice] };
                continue;
            }

            foreach (var piece in Pieces(slice))
            {
                var isFirst = pieces.Count == 0;
                pieces.Add(template with
                {
                    Slices = [piece],
                    BeginsItem = isFirst && beginsItem,
                    BeginsBlock = isFirst && template.BeginsBlock,
                    EndsBlock = false,
                    Before = isFirst ? first : Quality(pieces[^1]),
                });
            }
        }

        return pieces;
    }

    private static BreakQuality Quality(Token before) =>
        before.Slices[^1].Value is [.., var last] && WordBreaks.IsSpace(last) ? BreakQuality.Word : BreakQuality.Grapheme;

    private static IEnumerable<InlineSlice> Pieces(InlineSlice slice)
    {
        if (slice.Source is Inline.Marker)
        {
            yield return slice;
            yield break;
        }

        var value = slice.Value;
        var at = 0;
        while (at < value.Length)
        {
            var end = at + StringInfo.GetNextTextElementLength(value, at);
            while (end < value.Length && (WordBreaks.Continues(value, end) || WordBreaks.IsSpace(value[end])))
            {
                end++;
            }

            yield return slice with { Start = slice.Start + at, Length = end - at };
            at = end;
        }
    }
}

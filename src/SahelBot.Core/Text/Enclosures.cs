namespace SahelBot.Core.Text;

/// <summary>Finds quotations and brackets that are opened and closed; a mark without a partner encloses nothing.</summary>
internal static class Enclosures
{
    private enum Mark
    {
        None,
        Guillemets,
        Curly,
        Low,
        Single,
        Straight,
        Round,
        Square,
    }

    /// <summary>Where each pair closes, by where it opens. Pairs may lie within each other.</summary>
    public static Dictionary<int, int> CloserByOpener(string text)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<(Mark Mark, int At)>();
        var counts = new int[8];
        for (var at = 0; at < text.Length; at++)
        {
            var closes = Closing(text, at, counts);
            if (closes != Mark.None && counts[(int)closes] > 0)
            {
                Close(pairs, open, counts, closes, at);
            }
            else if (Opening(text, at) is var opens and not Mark.None)
            {
                open.Push((opens, at));
                counts[(int)opens]++;
            }
        }

        return pairs;
    }

    private static void Close(
        Dictionary<int, int> pairs, Stack<(Mark Mark, int At)> open, int[] counts, Mark mark, int at)
    {
        while (open.TryPop(out var top))
        {
            counts[(int)top.Mark]--;
            if (top.Mark == mark)
            {
                pairs[top.At] = at;
                return;
            }
        }
    }

    private static Mark Closing(string text, int at, int[] counts) => text[at] switch
    {
        '»' => Mark.Guillemets,
        '”' => counts[(int)Mark.Low] > 0 ? Mark.Low : Mark.Curly,
        '“' when counts[(int)Mark.Low] > 0 => Mark.Low,
        '’' when !IsLetterAfter(text, at) => Mark.Single,
        '"' when !IsOpeningPlace(text, at) => Mark.Straight,
        ')' => Mark.Round,
        ']' => Mark.Square,
        _ => Mark.None,
    };

    private static Mark Opening(string text, int at) => text[at] switch
    {
        '«' => Mark.Guillemets,
        '“' => Mark.Curly,
        '„' => Mark.Low,
        '‘' => Mark.Single,
        '"' when IsOpeningPlace(text, at) => Mark.Straight,
        '(' => Mark.Round,
        '[' => Mark.Square,
        _ => Mark.None,
    };

    private static bool IsLetterAfter(string text, int at) => at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>A straight quotation mark opens after a blank or a bracket, and when something follows it at once.</summary>
    private static bool IsOpeningPlace(string text, int at)
    {
        var isAfterGap = at == 0 || char.IsWhiteSpace(text[at - 1]) || "([{«“„‘—–-/".Contains(text[at - 1]);
        return isAfterGap && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
    }
}

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Finds where parts end.</summary>
internal sealed class PartSearch(List<Token> tokens, IDocumentMeasure measure)
{
    /// <summary>A part, and what is left after it, holds at least this share of a full part, at first.</summary>
    private const int FairShare = 6;

    /// <summary>Where nothing fair is to be had, at least this share.</summary>
    private const int SmallShare = 40;

    private static readonly (BreakQuality Quality, int Share)[] _wishes =
    [
        (BreakQuality.Block, FairShare),
        (BreakQuality.Item, FairShare),
        (BreakQuality.Sentence, FairShare),
        (BreakQuality.Block, SmallShare),
        (BreakQuality.Item, SmallShare),
        (BreakQuality.Sentence, SmallShare),
        (BreakQuality.Word, SmallShare),
        (BreakQuality.Block, int.MaxValue),
        (BreakQuality.Item, int.MaxValue),
        (BreakQuality.Sentence, int.MaxValue),
        (BreakQuality.Word, int.MaxValue),
        (BreakQuality.Grapheme, int.MaxValue),
    ];

    /// <summary>Sums of weights: the entry i holds that of all tokens before token i.</summary>
    private List<long> _weights = Sums(tokens);

    public IReadOnlyList<Document> Parts()
    {
        var parts = new List<Document>();
        var start = 0;
        while (start < tokens.Count)
        {
            var end = EndOf(start);
            parts.Add(PartBuilder.Build(tokens, start, end));
            start = end;
        }

        return parts;
    }

    private int EndOf(int start)
    {
        var longest = LongestFit(start);
        while (longest == start)
        {
            if (TokenCutter.Cut(tokens[start]) is not { } pieces)
            {
                return start + 1; // one grapheme is larger than a message; there is no better way than to try
            }

            tokens.RemoveAt(start);
            tokens.InsertRange(start, pieces);
            _weights = Sums(tokens);
            longest = LongestFit(start);
        }

        while (longest < tokens.Count)
        {
            var end = Choose(start, longest);
            if (end == start + 1 || Fits(start, end))
            {
                return end;
            }

            longest = end - 1; // a measure that is not quite monotonous
        }

        return longest;
    }

    /// <summary>
    /// The largest end that fits. Begins at a guess and doubles its steps, so that no more is rendered than a few documents of about
    /// one part each, however long the rest is.
    /// </summary>
    private int LongestFit(int start)
    {
        var guess = _weights.BinarySearch(_weights[start] + measure.Limit);
        guess = Math.Clamp(guess < 0 ? ~guess - 1 : guess, start + 1, tokens.Count);
        int fits;
        int fails;
        var step = 1;
        if (Fits(start, guess))
        {
            (fits, fails) = (guess, tokens.Count + 1);
            while (fits < tokens.Count && fails > tokens.Count)
            {
                var next = Math.Min(fits + step, tokens.Count);
                (fits, fails) = Fits(start, next) ? (next, fails) : (fits, next);
                step *= 2;
            }
        }
        else
        {
            (fits, fails) = (start, guess);
            while (fails - step > start && !Fits(start, fails - step))
            {
                fails -= step;
                step *= 2;
            }

            fits = Math.Max(start, fails - step);
        }

        return Bisect(start, fits, Math.Min(fails, tokens.Count + 1));
    }

    private int Bisect(int start, int fits, int fails)
    {
        while (fails - fits > 1)
        {
            var middle = fits + ((fails - fits) / 2);
            if (Fits(start, middle))
            {
                fits = middle;
            }
            else
            {
                fails = middle;
            }
        }

        return fits;
    }

    private bool Fits(int start, int end) =>
        end <= tokens.Count && measure.Measure(PartBuilder.Build(tokens, start, end)) <= measure.Limit;

    /// <summary>The best place to end a part between its start and the largest end that fits.</summary>
    private int Choose(int start, int longest)
    {
        foreach (var (quality, share) in _wishes)
        {
            if (Best(start, longest, quality, share) is { } end)
            {
                return end;
            }
        }

        return longest;
    }

    /// <summary>
    /// Of all places of a quality, the one nearest to where parts of equal size would end, among those that cost no part more.
    /// </summary>
    private int? Best(int start, int longest, BreakQuality quality, int share)
    {
        var full = _weights[longest] - _weights[start];
        var rest = _weights[^1] - _weights[start];
        var count = Math.Max(2, (rest + full - 1) / full);
        var ideal = rest / count;
        int? best = null;
        var bestKey = (IsCostly: true, Distance: long.MaxValue);
        for (var end = start + 1; end <= longest; end++)
        {
            var size = _weights[end] - _weights[start];
            if (tokens[end].Before != quality || size < full / share || rest - size < full / share)
            {
                continue;
            }

            var key = (IsCostly: rest - size > (count - 1) * full, Distance: Math.Abs(size - ideal));
            if (key.CompareTo(bestKey) < 0)
            {
                (best, bestKey) = (end, key);
            }
        }

        return best;
    }

    private static List<long> Sums(List<Token> tokens)
    {
        var sums = new List<long>(tokens.Count + 1) { 0 };
        foreach (var token in tokens)
        {
            sums.Add(sums[^1] + token.Weight);
        }

        return sums;
    }
}

namespace SahelBot.Benchmarks.Fitting;

/// <summary>
/// Linear scores that make the right items of a list likely among all of it (softmax), fitted by gradient ascent on standardised measures, after Cao et al. 2007,
/// "Learning to Rank: From Pairwise Approach to Listwise Approach". The same lists always give the same weights.
/// </summary>
internal static class ListwiseRegression
{
    private const int Steps = 200;
    private const double Rate = 0.5;
    private const double Momentum = 0.9;
    private const double Penalty = 0.001;

    /// <returns>Of the measures as they are, not standardised.</returns>
    /// <param name="lists">Measures of the items of each list, and which are right; lists without a right one, or with nothing else, tell nothing.</param>
    public static double[] Fit(IReadOnlyList<IReadOnlyList<(double[] Measures, bool IsRight)>> lists)
    {
        var width = lists.First(l => l.Count > 0)[0].Measures.Length;
        var items = lists.SelectMany(l => l).ToList();
        var spreads = new double[width];
        for (var i = 0; i < width; i++)
        {
            var mean = items.Average(x => x.Measures[i]);
            spreads[i] = Math.Max(1e-9, Math.Sqrt(items.Average(x => Math.Pow(x.Measures[i] - mean, 2))));
        }

        var telling = lists.Where(l => l.Any(x => x.IsRight) && l.Any(x => !x.IsRight))
            .Select(l => l.Select(x => (Measures: x.Measures.Zip(spreads, (m, s) => m / s).ToArray(), x.IsRight)).ToArray()).ToList();
        var (weights, pace) = (new double[width], new double[width]);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[width];
            foreach (var list in telling)
            {
                Add(gradient, list, weights);
            }

            for (var i = 0; i < width; i++)
            {
                pace[i] = (Momentum * pace[i]) + (Rate * ((gradient[i] / telling.Count) - (2 * Penalty * weights[i])));
                weights[i] += pace[i];
            }
        }

        return [.. weights.Zip(spreads, (w, s) => w / s)];
    }

    public static double Score(double[] weights, double[] measures)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            score += weights[i] * measures[i];
        }

        return score;
    }

    /// <summary>Adds the slope of the logarithm of how likely a right item is.</summary>
    private static void Add(double[] gradient, (double[] Measures, bool IsRight)[] list, double[] weights)
    {
        var scores = list.Select(x => Score(weights, x.Measures)).ToArray();
        var most = scores.Max();
        var likely = scores.Select(s => Math.Exp(s - most)).ToArray();
        var (all, right) = (likely.Sum(), likely.Where((_, i) => list[i].IsRight).Sum());
        for (var item = 0; item < list.Length; item++)
        {
            var slope = (list[item].IsRight ? likely[item] / right : 0) - (likely[item] / all);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += slope * list[item].Measures[i];
            }
        }
    }
}

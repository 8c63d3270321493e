using System.Globalization;

namespace SahelBot.Retrieval.Tests.Evaluation;

/// <summary>Scores a TREC run against BEIR judgements. Queries without a relevant document do not count.</summary>
internal static class RunScorer
{
    /// <summary>Means over all judged queries: nDCG at 10 (gain = grade), recall at 100, reciprocal rank at 10.</summary>
    public static (double Ndcg, double Recall, double ReciprocalRank) Score(
        IReadOnlyDictionary<string, Dictionary<string, int>> judgements, IReadOnlyDictionary<string, List<string>> run)
    {
        var (ndcg, recall, reciprocal, queries) = (0.0, 0.0, 0.0, 0);
        foreach (var (query, grades) in judgements)
        {
            var relevant = grades.Values.Count(g => g > 0);
            if (relevant == 0)
            {
                continue;
            }

            queries++;
            var found = run.GetValueOrDefault(query) ?? [];
            var gains = found.ConvertAll(d => (double)Math.Max(0, grades.GetValueOrDefault(d)));
            var ideal = Dcg([.. grades.Values.Where(g => g > 0).OrderDescending().Select(g => (double)g)]);
            ndcg += Dcg(gains) / ideal;
            recall += gains.Take(100).Count(g => g > 0) / (double)relevant;
            var first = gains.FindIndex(g => g > 0);
            reciprocal += first is >= 0 and < 10 ? 1.0 / (first + 1) : 0;
        }

        return queries == 0 ? default : (ndcg / queries, recall / queries, reciprocal / queries);
    }

    public static Dictionary<string, Dictionary<string, int>> ReadJudgements(string file)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var fields = line.Split('\t');
            judgements.TryAdd(fields[0], new Dictionary<string, int>(StringComparer.Ordinal));
            judgements[fields[0]][fields[1]] = int.Parse(fields[2], CultureInfo.InvariantCulture);
        }

        return judgements;
    }

    public static Dictionary<string, List<string>> ReadRun(string file)
    {
        var run = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split(' ');
            run.TryAdd(fields[0], []);
            run[fields[0]].Add(fields[2]);
        }

        return run;
    }

    private static double Dcg(List<double> gains)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(10, gains.Count); i++)
        {
            sum += gains[i] / Math.Log2(i + 2);
        }

        return sum;
    }
}

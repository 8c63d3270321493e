using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>
/// Puts questions together that ask for much the same: each joins the group whose first question shares most words with it, if it
/// shares enough, or begins one. From the oldest on, so that what comes later moves nothing from one group to another. Deterministic.
/// </summary>
internal static class GapGrouping
{
    /// <summary>
    /// Shared words over all words of the two. From here on two questions ask for the same; found with the paraphrases of
    /// GapGroupingTests, of which it tells most apart.
    /// </summary>
    public const double Enough = 0.5;

    /// <param name="termsOf">The words that a question is about.</param>
    /// <returns>Most wanted first; of equals, the one asked last.</returns>
    public static IReadOnlyList<GapGroup> Of(IEnumerable<Gap> gaps, Func<Exchange, IReadOnlyCollection<string>> termsOf)
    {
        var leaders = new List<Leader>();
        var byTerm = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var gap in gaps.OrderBy(g => g.Exchange.At).ThenBy(g => g.Exchange.Id.Value, StringComparer.Ordinal))
        {
            var terms = Terms(gap.Exchange, termsOf);
            if (Nearest(terms, leaders, byTerm) is { } nearest)
            {
                nearest.Gaps.Add(gap);
                continue;
            }

            foreach (var term in terms)
            {
                (byTerm.TryGetValue(term, out var having) ? having : byTerm[term] = []).Add(leaders.Count);
            }

            leaders.Add(new Leader(terms.Count, [gap]));
        }

        return
        [
            .. leaders.Select(l => new GapGroup(l.Gaps))
                .OrderByDescending(g => g.Weight)
                .ThenByDescending(g => g.Gaps[^1].Exchange.At)
                .ThenBy(g => g.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where nothing is left of a question but words that only frame it, the question as a whole is its only word.</summary>
    private static HashSet<string> Terms(Exchange exchange, Func<Exchange, IReadOnlyCollection<string>> termsOf)
    {
        var terms = termsOf(exchange).ToHashSet(StringComparer.Ordinal);
        return terms.Count > 0 ? terms : ["= " + Words.Nearest.Key(PlainText.Clean(exchange.Question))];
    }

    private static Leader? Nearest(HashSet<string> terms, List<Leader> leaders, Dictionary<string, List<int>> byTerm)
    {
        var shared = new Dictionary<int, int>();
        foreach (var leader in terms.SelectMany(t => byTerm.GetValueOrDefault(t) ?? []))
        {
            shared[leader] = shared.GetValueOrDefault(leader) + 1;
        }

        var (best, most) = (-1, 0.0);
        foreach (var (leader, count) in shared)
        {
            var likeness = (double)count / (terms.Count + leaders[leader].Terms - count);
            if (likeness > most || (likeness == most && leader < best))
            {
                (best, most) = (leader, likeness);
            }
        }

        return most >= Enough ? leaders[best] : null;
    }

    /// <param name="Terms">How many words the first question has.</param>
    private sealed record Leader(int Terms, List<Gap> Gaps);
}

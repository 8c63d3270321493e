using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>
/// Puts questions together that ask for much the same: each, from the oldest on, joins the group whose first question shares most
/// words with it, or begins one. Two that name different people, places or numbers are never put together, however alike they are
/// otherwise. The same questions always make the same groups.
/// </summary>
internal static class GapGrouping
{
    /// <summary>
    /// Shared words over all words of the two. From here on two questions ask for the same; found with paraphrases made up for it, of
    /// which lower values join strangers and higher ones part more of those that belong together.
    /// </summary>
    public const double Enough = 0.4;

    /// <summary>"Mali" and "malian" are one name: so many letters at least, and one begins with the other.</summary>
    private const int NameStart = 4;

    /// <returns>Most wanted first; of equals, the one asked last.</returns>
    public static IReadOnlyList<GapGroup> Of(IEnumerable<Gap> gaps, Func<Exchange, QuestionTopic> topicOf)
    {
        var read = gaps.OrderBy(g => g.Exchange.At).ThenBy(g => g.Exchange.Id.Value, StringComparer.Ordinal)
            .Select(g => (Gap: g, Topic: topicOf(g.Exchange))).ToList();

        // Many write names small: what one question shows to be a name is one in all of them.
        var names = read.SelectMany(r => r.Topic.Names).ToHashSet(StringComparer.Ordinal);
        var leaders = new List<Leader>();
        var byTerm = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (gap, topic) in read)
        {
            var terms = TermsOf(gap.Exchange, topic);
            var own = new Leader(terms, [.. terms.Where(t => names.Contains(t) || t.All(char.IsAsciiDigit))], [gap]);
            if (Nearest(own, leaders, byTerm) is { } nearest)
            {
                nearest.Gaps.Add(gap);
                continue;
            }

            foreach (var term in terms)
            {
                (byTerm.TryGetValue(term, out var having) ? having : byTerm[term] = []).Add(leaders.Count);
            }

            leaders.Add(own);
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
    private static IReadOnlySet<string> TermsOf(Exchange exchange, QuestionTopic topic) => topic.Terms.Count > 0
        ? topic.Terms
        : new HashSet<string>(StringComparer.Ordinal) { "= " + Words.Nearest.Key(PlainText.Clean(exchange.Question)) };

    private static Leader? Nearest(Leader asked, List<Leader> leaders, Dictionary<string, List<int>> byTerm)
    {
        var shared = new Dictionary<int, int>();
        foreach (var leader in asked.Terms.SelectMany(t => byTerm.GetValueOrDefault(t) ?? []))
        {
            shared[leader] = shared.GetValueOrDefault(leader) + 1;
        }

        var (best, most) = (-1, 0.0);
        foreach (var (leader, count) in shared)
        {
            var likeness = (double)count / (asked.Terms.Count + leaders[leader].Terms.Count - count);
            var isBetter = likeness > most || (likeness.Equals(most) && leader < best);
            if (likeness >= Enough && isBetter && !NameOthers(asked.Names, leaders[leader].Names))
            {
                (best, most) = (leader, likeness);
            }
        }

        return best < 0 ? null : leaders[best];
    }

    /// <summary>True when each of two questions has a name that the other has not.</summary>
    private static bool NameOthers(IReadOnlyList<string> ones, IReadOnlyList<string> others) =>
        ones.Any(o => !others.Any(t => IsOneName(o, t))) && others.Any(t => !ones.Any(o => IsOneName(t, o)));

    private static bool IsOneName(string one, string other) =>
        one == other
        || (Math.Min(one.Length, other.Length) >= NameStart && !char.IsAsciiDigit(one[0])
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>The first question of a group, with all that joined it.</summary>
    private sealed record Leader(IReadOnlySet<string> Terms, IReadOnlyList<string> Names, List<Gap> Gaps);
}

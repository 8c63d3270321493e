using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Ranking;

/// <summary>Which passages are by or about an actor, and when what they report happened.</summary>
internal sealed class SignalIndex
{
    private readonly IReadOnlyList<Passage> _passages;
    private readonly Dictionary<string, List<int>> _byActor = new(StringComparer.Ordinal);
    private readonly List<int> _dated = [];

    public SignalIndex(IReadOnlyList<Passage> passages)
    {
        _passages = passages;
        for (var i = 0; i < passages.Count; i++)
        {
            AddActors(passages[i].By, i);
            AddActors(passages[i].About, i);
            if (passages[i].When is not null)
            {
                _dated.Add(i);
            }
        }
    }

    /// <summary>Passages by or about an actor, in order.</summary>
    public IReadOnlyList<int> PassagesOf(string actor) => _byActor.TryGetValue(actor, out var passages) ? passages : [];

    /// <summary>Passages that report what happened on a date of the query, in order.</summary>
    public IEnumerable<int> PassagesOn(IReadOnlyList<DateSpan> dates) =>
        dates.Count == 0 ? [] : _dated.Where(p => dates.Any(_passages[p].When!.Value.Overlaps)); // only dated ones are listed

    /// <summary>The share of the query's actors whom a passage is by or about: 0 to 1.</summary>
    public double ActorShare(RetrievalQuery query, int passage)
    {
        if (query.Actors.Count == 0)
        {
            return 0;
        }

        var found = 0;
        foreach (var actor in query.Actors)
        {
            if (Has(_passages[passage].By, actor) || Has(_passages[passage].About, actor))
            {
                found++;
            }
        }

        return (double)found / query.Actors.Count;
    }

    /// <summary>
    /// 1 when what a passage reports lies wholly within a date of the query, one half when they only overlap (a passage on the
    /// whole of 2024 for a day of it), 0 when they do not or the passage has no date.
    /// </summary>
    public double DateMatch(RetrievalQuery query, int passage)
    {
        if (query.Dates.Count == 0 || _passages[passage].When is not { } when)
        {
            return 0;
        }

        var best = 0.0;
        foreach (var date in query.Dates)
        {
            if (when.Overlaps(date))
            {
                best = Math.Max(best, date.Covers(when) ? 1 : .5);
            }
        }

        return best;
    }

    private static bool Has(IReadOnlyList<string> actors, string actor)
    {
        foreach (var one in actors)
        {
            if (one == actor)
            {
                return true;
            }
        }

        return false;
    }

    private void AddActors(IReadOnlyList<string> actors, int passage)
    {
        foreach (var actor in actors)
        {
            if (!_byActor.TryGetValue(actor, out var passages))
            {
                _byActor.Add(actor, passages = []);
            }

            if (passages.Count == 0 || passages[^1] != passage)
            {
                passages.Add(passage);
            }
        }
    }
}

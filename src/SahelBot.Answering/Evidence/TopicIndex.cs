namespace SahelBot.Answering.Evidence;

/// <summary>
/// Things that a question may be about (gaps, events, contested points), found by their words, so that a question looks at those that share
/// something with it and not at all of them. Made when first needed. Safe to share between threads.
/// </summary>
/// <param name="topics">In order.</param>
/// <param name="profiles">The texts of a thing, taken apart.</param>
internal sealed class TopicIndex<T>(IReadOnlyList<T> topics, Func<T, IEnumerable<SentenceProfile>> profiles)
{
    private readonly Lazy<Dictionary<string, List<int>>> _places = new(() => Read(topics, profiles));

    /// <summary>The things that have one of the keys, in their own order, each once.</summary>
    /// <param name="keys">As <see cref="TopicKeys"/> makes them.</param>
    public IReadOnlyList<T> Find(IEnumerable<string> keys)
    {
        var found = new HashSet<int>();
        foreach (var key in keys)
        {
            if (_places.Value.TryGetValue(key, out var places))
            {
                found.UnionWith(places);
            }
        }

        return [.. found.Order().Select(place => topics[place])];
    }

    private static Dictionary<string, List<int>> Read(IReadOnlyList<T> topics, Func<T, IEnumerable<SentenceProfile>> profiles)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var place = 0; place < topics.Count; place++)
        {
            foreach (var key in profiles(topics[place]).SelectMany(TopicKeys.Of))
            {
                if (!places.TryGetValue(key, out var list))
                {
                    places[key] = list = [];
                }

                if (list.Count == 0 || list[^1] != place)
                {
                    list.Add(place);
                }
            }
        }

        return places;
    }
}

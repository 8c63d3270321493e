using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Tells whom the whole subject is about: those that take part in many of its events, and what they belong to. Naming them does not
/// narrow a question to one of the events.
/// </summary>
internal static class MainParties
{
    private const double LeastShare = 0.1;

    /// <summary>Ids of the main parties, none of them a person; of all that are no persons when the snapshot has no events.</summary>
    public static HashSet<string> Of(Snapshot snapshot)
    {
        var nobody = snapshot.Actors.Where(a => a.Kind is ActorKind.Person or ActorKind.Media).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var least = snapshot.Events.Count * LeastShare;
        var counts = snapshot.Events.SelectMany(e => e.Actors.Distinct(StringComparer.Ordinal)).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var parties = snapshot.Actors.Where(a => !nobody.Contains(a.Id) && counts.GetValueOrDefault(a.Id) >= least)
            .Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var family = new ActorFamily(snapshot);
        parties.UnionWith([.. snapshot.Actors.Where(a => parties.Any(p => family.IsPartOf(p, a.Id))).Select(a => a.Id)]);
        return parties;
    }
}

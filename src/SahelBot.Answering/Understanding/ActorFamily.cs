using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>Who belongs to whom: a spokesman to his service, a service to its state. Immutable.</summary>
internal sealed class ActorFamily
{
    private readonly Dictionary<string, HashSet<string>> _wholes = new(StringComparer.Ordinal);

    public ActorFamily(Snapshot snapshot)
    {
        foreach (var actor in snapshot.Actors)
        {
            var wholes = new HashSet<string>(StringComparer.Ordinal);
            Collect(snapshot, actor, wholes);
            _wholes[actor.Id] = wholes;
        }
    }

    /// <summary>True when <paramref name="part"/> belongs to <paramref name="whole"/>, directly or through others.</summary>
    public bool IsPartOf(string part, string whole) => _wholes.GetValueOrDefault(part)?.Contains(whole) == true;

    /// <summary>True when the two are the same or one belongs to the other.</summary>
    public bool AreRelated(string a, string b) => a == b || IsPartOf(a, b) || IsPartOf(b, a);

    private static void Collect(Snapshot snapshot, Actor actor, HashSet<string> wholes)
    {
        foreach (var id in actor.PartOf)
        {
            if (wholes.Add(id) && snapshot.TryGetActor(id, out var whole))
            {
                Collect(snapshot, whole, wholes);
            }
        }
    }
}

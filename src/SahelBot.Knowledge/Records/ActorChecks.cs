using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Records;

/// <summary>What can be wrong between actors.</summary>
internal static class ActorChecks
{
    public static IReadOnlyList<KnowledgeProblem> Check(IReadOnlyList<(Actor Actor, int Line)> actors)
    {
        var report = new FileReport(ActorsReader.FileName);
        CheckBelonging(actors, report);
        CheckAliases(actors, report);
        return report.Problems;
    }

    /// <summary>Reports every actor that is, over some steps, part of itself.</summary>
    private static void CheckBelonging(IReadOnlyList<(Actor Actor, int Line)> actors, FileReport report)
    {
        var partOf = actors.GroupBy(a => a.Actor.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Actor.PartOf, StringComparer.Ordinal);
        var isLoopReported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (actor, line) in actors)
        {
            if (!isLoopReported.Contains(actor.Id) && WayBack(actor.Id, partOf) is { } way)
            {
                isLoopReported.UnionWith(way);
                var circle = string.Join(" -> ", way.Prepend(actor.Id));
                report.Problem(line, $"\"{actor.Id}\" is part of itself: {circle}; take one \"part-of\" out");
            }
        }
    }

    /// <summary>The shortest way over part-of from an actor to itself, without its start. Null when there is none.</summary>
    private static List<string>? WayBack(string id, Dictionary<string, IReadOnlyList<string>> partOf)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([id]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var whole in partOf.GetValueOrDefault(at, []))
            {
                if (whole == id)
                {
                    var way = new List<string> { id };
                    for (var step = at; step != id; step = cameFrom[step])
                    {
                        way.Insert(0, step);
                    }

                    return way;
                }

                if (cameFrom.TryAdd(whole, at))
                {
                    queue.Enqueue(whole);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Warns of an alias of two actors, unless both have it as part of their name, as two people called Maïga, or it describes both, as
    /// "French daily".
    /// </summary>
    private static void CheckAliases(IReadOnlyList<(Actor Actor, int Line)> actors, FileReport report)
    {
        var owners = new Dictionary<string, Actor>(StringComparer.OrdinalIgnoreCase);
        foreach (var (actor, line) in actors)
        {
            foreach (var alias in actor.Aliases.Values.SelectMany(a => a).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (owners.TryAdd(alias, actor) || owners[alias].Id == actor.Id || (IsInName(alias, actor) && IsInName(alias, owners[alias]))
                    || (actor.IsDescription(alias) && owners[alias].IsDescription(alias)))
                {
                    continue;
                }

                report.Warning(
                    line, $"the alias \"{alias}\" of \"{actor.Id}\" belongs to \"{owners[alias].Id}\" too; leave it with one of the two");
            }
        }
    }

    private static bool IsInName(string alias, Actor actor) =>
        actor.AllNames().Any(n => n.Length > alias.Length && n.Split(' ').Contains(alias, StringComparer.OrdinalIgnoreCase));
}

namespace SahelBot.Knowledge.Statistics;

/// <param name="Name">What was counted.</param>
/// <param name="Count">How often it occurs; 1 or more.</param>
public sealed record NamedCount(string Name, int Count)
{
    internal static IReadOnlyList<NamedCount> Of(IEnumerable<string> names) =>
    [
        .. names.CountBy(n => n, StringComparer.Ordinal).Select(n => new NamedCount(n.Key, n.Value))
            .OrderByDescending(n => n.Count).ThenBy(n => n.Name, StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Name} {Count}";
}

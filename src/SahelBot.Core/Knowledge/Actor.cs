namespace SahelBot.Core.Knowledge;

/// <summary>A person, state, group, body, place or medium that occurs in the knowledge.</summary>
public sealed record Actor
{
    /// <summary>Letters, digits and hyphens; unique within a snapshot.</summary>
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>The usual name by two-letter language code; at least one.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Other names and spellings by two-letter language code; <c>any</c> holds for all languages.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Ids of the actors that this one belongs to: a spokesman to his service, a service to its state.</summary>
    public IReadOnlyList<string> PartOf { get; init; } = [];

    /// <summary>One sentence on who they are, which <see cref="Passages"/> support. Null when the sources do not say.</summary>
    public string? Line { get; init; }

    /// <summary>What <see cref="Line"/> rests on, best first; not empty when there is a line.</summary>
    public IReadOnlyList<PassageId> Passages { get; init; } = [];

    /// <summary>The usual name in a language, or in English, or in whatever language there is.</summary>
    public string NameIn(string language) =>
        Names.GetValueOrDefault(language) ?? Names.GetValueOrDefault("en") ?? Names.Values.First();

    /// <summary>Every name and alias in every language, without duplicates.</summary>
    public IEnumerable<string> AllNames() =>
        Names.Values.Concat(Aliases.Values.SelectMany(a => a)).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// True for a name that says what one is, as "French daily" does: several words, the last in lower case. Several media or bodies
    /// may be called so; a person may not.
    /// </summary>
    public bool IsDescription(string name) =>
        Kind is ActorKind.Media or ActorKind.Body && name.LastIndexOf(' ') is > 0 and var at && at + 1 < name.Length && char.IsLower(name[at + 1]);
}

using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Drafts;

/// <summary>A draft as a moderator looks at it.</summary>
/// <param name="Fields">Front matter, name and value, in order of the format.</param>
/// <param name="Guessed">Names of fields whose value was guessed and should be looked at. May be empty.</param>
/// <param name="Problems">What the loader of the knowledge folder says about it, warnings among them.</param>
/// <param name="Actors">Ids of the known actors that it names, in alphabetical order.</param>
/// <param name="Twin">Id of an article in the knowledge with the same address or the same id. Null when there is none.</param>
public sealed record DraftReview(
    Draft Draft,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlySet<string> Guessed,
    IReadOnlyList<DraftPassage> Passages,
    IReadOnlyList<KnowledgeProblem> Problems,
    IReadOnlyList<string> Actors,
    IReadOnlyList<DraftConflict> Conflicts,
    string? Twin)
{
    /// <summary>True when nothing stands against writing it into the knowledge folder.</summary>
    public bool IsSound => Problems.All(p => p.IsWarning);
}

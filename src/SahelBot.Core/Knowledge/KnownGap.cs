namespace SahelBot.Core.Knowledge;

/// <summary>Something that was looked for in the sources and not found.</summary>
/// <param name="Id">Unique within a snapshot.</param>
/// <param name="Topic">What was looked for, in the words that people ask with.</param>
/// <param name="Note">One sentence that says that the sources do not tell.</param>
/// <param name="Passages">What the sources do say nearby. May be empty.</param>
public sealed record KnownGap(string Id, string Topic, string Note, IReadOnlyList<PassageId> Passages);

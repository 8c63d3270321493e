namespace SahelBot.Core.Knowledge;

/// <summary>One side of a contested point.</summary>
/// <param name="Holder">Who holds it, as a reader would name them.</param>
/// <param name="Actors">Ids of the holders among the actors. May be empty.</param>
/// <param name="Says">What they say, in one sentence.</param>
/// <param name="Passages">Passages in which the position is taken, best first. Empty only when <paramref name="IsUnsourced"/>.</param>
/// <param name="IsUnsourced">True when the position is known of but no article of the knowledge reports it; never shown as a claim.</param>
public sealed record Position(
    string Holder, IReadOnlyList<string> Actors, string Says, IReadOnlyList<PassageId> Passages, bool IsUnsourced);

using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Engine;

/// <summary>Whether a question is answered, and if not, why and in which words.</summary>
/// <param name="Abstention">Null when the question is answered.</param>
/// <param name="Wording">Key of the sentence that says why; with a different key when nothing near can be shown.</param>
/// <param name="Value">What the sentence names: a name, a number, a date. Null when it names nothing.</param>
/// <param name="ShowsNear">True when what the sources do say nearby follows.</param>
internal sealed record Verdict(AbstentionKind? Abstention, string Wording, string? Value, bool ShowsNear)
{
    /// <summary>The known gap that the question falls into; null for every other reason.</summary>
    public KnownGap? Gap { get; init; }

    public static Verdict Answer { get; } = new(null, "", null, false);
}

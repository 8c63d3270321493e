namespace SahelBot.Core.Gaps;

/// <summary>What moderators decided about a gap.</summary>
public enum GapDecision
{
    /// <summary>The knowledge is not meant to answer it.</summary>
    OutOfScope,

    /// <summary>A draft was made for it.</summary>
    Drafted,
}

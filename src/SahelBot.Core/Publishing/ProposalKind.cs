namespace SahelBot.Core.Publishing;

public enum ProposalKind
{
    /// <summary>What the knowledge folder holds.</summary>
    Refresh,

    /// <summary>A version that was in force before.</summary>
    Rollback,
}

namespace SahelBot.Core.Publishing;

public enum ProposalState
{
    /// <summary>It can be published or discarded.</summary>
    Open,

    Published,

    Discarded,

    /// <summary>Another version came into force after it was made, so that what it shows is no longer what would change.</summary>
    Outdated,
}

namespace SahelBot.Core.Drafts;

public enum DraftState
{
    Open,

    /// <summary>It is a file of the knowledge folder now.</summary>
    Approved,

    Discarded,
}

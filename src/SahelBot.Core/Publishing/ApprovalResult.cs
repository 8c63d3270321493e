namespace SahelBot.Core.Publishing;

/// <summary>What came of pressing Publish.</summary>
public enum ApprovalResult
{
    /// <summary>It is in force.</summary>
    Published,

    /// <summary>Another moderator has to press too.</summary>
    OneMoreNeeded,

    /// <summary>This moderator had pressed already; another one has to.</summary>
    SamePerson,

    /// <summary>Somebody else was faster: it is published or discarded.</summary>
    Closed,

    /// <summary>Another version came into force since it was made.</summary>
    Outdated,

    /// <summary>There is no such proposal.</summary>
    Unknown,
}

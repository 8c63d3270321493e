namespace SahelBot.Publishing;

/// <summary>What happens when the knowledge folder changes.</summary>
public enum FolderWatch
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>A refresh is proposed to the moderators.</summary>
    Announce,

    /// <summary>A sound folder that fails no golden question which was right before is published; any other is announced.</summary>
    Publish,
}

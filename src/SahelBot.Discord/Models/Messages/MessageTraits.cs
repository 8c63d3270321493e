namespace SahelBot.Discord.Models.Messages;

[Flags]
public enum MessageTraits
{
    None = 0,

    /// <summary>No previews of links; hides the message's own embeds too.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the person who asked sees it; only in answers to interactions.</summary>
    Ephemeral = 1 << 6,

    /// <summary>A deferred answer to an interaction that nothing was said in yet.</summary>
    Loading = 1 << 7,

    SuppressNotifications = 1 << 12,

    /// <summary>The message consists of components; it has no content and no embeds, for good.</summary>
    IsComponentsV2 = 1 << 15,
}

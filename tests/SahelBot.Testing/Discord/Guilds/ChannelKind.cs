namespace SahelBot.Testing.Discord.Guilds;

/// <summary>With Discord's numbers.</summary>
public enum ChannelKind
{
    Text = 0,

    /// <summary>Of a person with the bot.</summary>
    DirectMessages = 1,

    /// <summary>Of several people, without the bot: only who installed it for themselves can use its commands there.</summary>
    PrivateGroup = 3,

    Thread = 11,
}

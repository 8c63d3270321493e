namespace SahelBot.Discord.Rest;

/// <summary>Whom a route belongs to: decides about the token, the global limit and how errors are read.</summary>
internal enum RestAudience
{
    /// <summary>Sent with the bot's token, under the global limit.</summary>
    Bot,

    /// <summary>Messages of an interaction: the address is the secret; not under the global limit.</summary>
    Webhook,

    /// <summary>The first answer to an interaction: as a webhook, unique, and in a hurry.</summary>
    Callback,
}

namespace SahelBot.Discord.Models.Interactions;

/// <summary>Where answers to an interaction go. Good for 3 seconds until it is first answered, then for 15 minutes.</summary>
/// <param name="Token">Lets anybody answer in the bot's name while it is good: a secret.</param>
public sealed record InteractionAddress(Snowflake ApplicationId, Snowflake InteractionId, string Token)
{
    public override string ToString() => $"InteractionAddress {InteractionId}";
}

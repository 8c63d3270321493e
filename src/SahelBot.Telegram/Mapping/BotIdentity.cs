namespace SahelBot.Telegram.Mapping;

/// <summary>Who the bot is on Telegram.</summary>
/// <param name="UserName">Without the at sign.</param>
internal sealed record BotIdentity(long Id, string UserName);

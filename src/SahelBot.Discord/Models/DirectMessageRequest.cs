namespace SahelBot.Discord.Models;

internal sealed record DirectMessageRequest(Snowflake RecipientId);

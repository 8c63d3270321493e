namespace SahelBot.Discord.Models.Messages;

/// <summary>In a message that is sent: a file that comes along (numbered from 0), or one to keep.</summary>
internal sealed record AttachmentReference(Snowflake Id, string? Filename = null, string? Description = null);

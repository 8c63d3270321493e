using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>The things that an interaction names by id.</summary>
public sealed record ResolvedData
{
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    public IReadOnlyDictionary<Snowflake, Attachment>? Attachments { get; init; }
}

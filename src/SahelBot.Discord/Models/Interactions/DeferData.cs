using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Models.Interactions;

/// <param name="Flags">Only whether it is ephemeral.</param>
public sealed record DeferData(MessageTraits Flags);

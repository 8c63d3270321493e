namespace SahelBot.Discord.Models.Interactions;

/// <param name="Choices">At most 25; may be empty.</param>
public sealed record CommandChoices(IReadOnlyList<CommandChoice> Choices);

namespace SahelBot.Discord.Models.Components;

/// <param name="Label">At most 100, like the others.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null);

namespace SahelBot.Chat.Commands;

/// <summary>A value to offer for an option of a command.</summary>
/// <param name="Label">What is shown; at most 100 characters.</param>
/// <param name="Value">What the command understands; at most 100 characters.</param>
public sealed record OptionValue(string Label, string Value);

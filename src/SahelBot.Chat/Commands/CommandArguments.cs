namespace SahelBot.Chat.Commands;

/// <summary>What a command was told, by name of the option.</summary>
internal sealed class CommandArguments(IReadOnlyDictionary<string, string> values)
{
    public static CommandArguments None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Cleaned and trimmed. Null when it was left out or left empty.</summary>
    public string? this[string option] => values.GetValueOrDefault(option);
}

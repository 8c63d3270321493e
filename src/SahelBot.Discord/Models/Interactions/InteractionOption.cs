using System.Text.Json;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>An option of a command as a person filled it in.</summary>
public sealed record InteractionOption
{
    public required string Name { get; init; }

    /// <summary>3 text, 4 whole number, 5 yes or no, 10 number, 11 the id of a file; 1 and 2 hold options instead of a value.</summary>
    public int Type { get; init; }

    public JsonElement? Value { get; init; }

    /// <summary>True for the option that is being typed.</summary>
    public bool Focused { get; init; }

    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The value as a person would write it. Null when there is none.</summary>
    public string? Text() => Value is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    public override string ToString() => $"InteractionOption {Name}"; // what people write stays out of logs
}

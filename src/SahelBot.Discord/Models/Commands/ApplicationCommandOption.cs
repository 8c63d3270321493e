using SahelBot.Discord.Models.Interactions;

namespace SahelBot.Discord.Models.Commands;

public sealed record ApplicationCommandOption
{
    public required ApplicationCommandOptionType Type { get; init; }

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    /// <summary>At most 25; not together with autocomplete.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>0 to 6000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 6000.</summary>
    public int? MaxLength { get; init; }
}

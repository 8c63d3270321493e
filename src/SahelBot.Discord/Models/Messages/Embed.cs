namespace SahelBot.Discord.Models.Messages;

/// <summary>A card within a message; 6000 characters over all cards of a message.</summary>
public sealed record Embed
{
    /// <summary>At most 256.</summary>
    public string? Title { get; init; }

    /// <summary>At most 4096.</summary>
    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>Red, green, blue as 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>At most 25.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    public EmbedFooter? Footer { get; init; }

    public EmbedImage? Image { get; init; }
}

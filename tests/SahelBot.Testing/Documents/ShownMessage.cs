namespace SahelBot.Testing.Documents;

/// <summary>What a reader sees of one rendered part, read back from the platform's markup.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Links">In reading order.</param>
public sealed record ShownMessage(string Text, IReadOnlyList<ShownLink> Links)
{
    /// <summary>The text without the commands that the bot itself offers to type, which may act where the platform lets them.</summary>
    public string Foreign { get; init; } = Text;
}

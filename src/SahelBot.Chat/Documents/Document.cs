namespace SahelBot.Chat.Documents;

/// <summary>
/// What is said, free of any platform's markup: each platform renders it in its own way. All texts are plain; whatever they hold
/// is shown as it is and can never act as markup, link or mention.
/// </summary>
/// <param name="Blocks">In reading order.</param>
public sealed record Document(IReadOnlyList<Block> Blocks)
{
    public static Document Empty { get; } = new([]);

    /// <summary>A document of one plain paragraph.</summary>
    public static Document Of(string text) => new([Block.Paragraph.Of(text)]);
}

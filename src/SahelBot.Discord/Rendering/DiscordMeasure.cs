using SahelBot.Chat.Documents;
using SahelBot.Chat.Documents.Splitting;

namespace SahelBot.Discord.Rendering;

/// <summary>How much of a Discord message a document takes: UTF-16 units of its Markdown, addresses of links included.</summary>
public sealed class DiscordMeasure : IDocumentMeasure
{
    private DiscordMeasure(int limit) => Limit = limit;

    /// <summary>The description of an embed.</summary>
    public static DiscordMeasure Card { get; } = new(4096);

    /// <summary>The content of a message.</summary>
    public static DiscordMeasure Content { get; } = new(2000);

    public int Limit { get; }

    public int Measure(Document document) => DiscordRenderer.Render(document).Length;
}

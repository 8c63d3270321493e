using System.Text;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Documents.Splitting;

namespace SahelBot.Telegram.Rendering;

/// <summary>
/// How much of a Telegram message a document takes: the largest of three shares, each scaled to the limit of the length. Telegram
/// takes a text up to a length, refuses HTML of more than 32 KiB, and forgets all formatting entities after the hundredth.
/// </summary>
public sealed class TelegramMeasure : IDocumentMeasure
{
    private const int MaxHtmlBytes = 32 * 1024;
    private const int MaxEntities = 100;

    private TelegramMeasure(int limit) => Limit = limit;

    /// <summary>Of a message of its own: 4,096 UTF-16 units.</summary>
    public static TelegramMeasure Message { get; } = new(4096);

    /// <summary>Under a picture: 1,024 UTF-16 units.</summary>
    public static TelegramMeasure Caption { get; } = new(1024);

    public int Limit { get; }

    public int Measure(Document document) => Measure(TelegramRenderer.Render(document));

    /// <summary>The same of what is rendered already.</summary>
    public int Measure(TelegramText text) => Math.Max(
        text.Length,
        Math.Max(Scaled(Encoding.UTF8.GetByteCount(text.Html), MaxHtmlBytes), Scaled(text.Entities, MaxEntities)));

    private int Scaled(int size, int most) => (int)(((long)size * Limit + most - 1) / most);
}

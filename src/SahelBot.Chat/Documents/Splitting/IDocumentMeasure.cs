namespace SahelBot.Chat.Documents.Splitting;

/// <summary>
/// How large a document is on a platform, after rendering and in the platform's own unit. A document that begins another one must
/// not measure more than it.
/// </summary>
public interface IDocumentMeasure
{
    /// <summary>The most that one message takes, in the unit of <see cref="Measure"/>; at least 1.</summary>
    int Limit { get; }

    /// <summary>What a document takes in one message; 0 or more.</summary>
    int Measure(Document document);
}

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>
/// Splits a document into parts that fit a platform's messages. Deterministic. Renders the whole document once and, for each part,
/// a number of documents of about one part that grows with the logarithm of its words: O(n log n) in all.
/// </summary>
public static class DocumentSplitter
{
    /// <summary>
    /// Splits between blocks where that makes fair parts, else between list items, sentences, words and, in a word or link that fits
    /// no part, graphemes. A marker stays with the word before it, a heading with what it heads, and the sources and the small print
    /// stay together at the end; only when they fit no part alone are they split, between source lines.
    /// </summary>
    /// <returns>
    /// At least one part, in reading order; the document itself when it fits. Together they say what the document says, nothing lost
    /// and nothing twice. A part is too large only when a single grapheme with its first marker is.
    /// </returns>
    public static IReadOnlyList<Document> Split(Document document, IDocumentMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Measure(document) <= measure.Limit)
        {
            return [document];
        }

        var end = new Document([.. document.Blocks.Skip(Tokenizer.EndOf(document))]);
        var tokens = Tokenizer.Tokenize(document, endFits: measure.Measure(end) <= measure.Limit);
        return tokens.Count == 0 ? [document] : new PartSearch(tokens, measure).Parts();
    }
}

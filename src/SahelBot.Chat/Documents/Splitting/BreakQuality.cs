namespace SahelBot.Chat.Documents.Splitting;

/// <summary>How good it is to begin a new part before a token, best first.</summary>
internal enum BreakQuality
{
    Block,
    Item,
    Sentence,
    Word,

    /// <summary>Inside a word, a link or a source line that fits no part.</summary>
    Grapheme,

    /// <summary>Only where nothing else is left: after a heading, before the small print, within the sources.</summary>
    Never,
}

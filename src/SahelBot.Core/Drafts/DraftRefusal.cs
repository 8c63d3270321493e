namespace SahelBot.Core.Drafts;

/// <summary>Why no draft could be made, or why it could not be changed.</summary>
public enum DraftRefusal
{
    /// <summary>No address that begins with http:// or https://.</summary>
    NotAnAddress,

    /// <summary>The address, or one that it led to, is of a private, local or reserved network.</summary>
    PrivateAddress,

    /// <summary>No such host, no connection, or an error status.</summary>
    Unreachable,

    TooManyRedirects,

    TooLarge,

    TooSlow,

    /// <summary>Neither a web page nor text.</summary>
    NotText,

    /// <summary>The page has no text that looks like an article.</summary>
    NoArticle,

    /// <summary>The file is no article of the format, and no plain text either.</summary>
    NotAnArticle,

    /// <summary>A line of an edit is not <c>field: value</c> with a field that there is.</summary>
    UnknownField,

    /// <summary>The draft has problems that must be mended first.</summary>
    NotSound,

    /// <summary>The file could not be written into the knowledge folder.</summary>
    NotWritten,
}

namespace SahelBot.Contract;

/// <param name="Number">From 1, in order of first use.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Passage">Id of the passage: <c>article#slug</c>.</param>
/// <param name="Published">As precise as the source says: year, month or day. Null when the source shows no date.</param>
/// <param name="Url">The source.</param>
/// <param name="DeepLink">The source, opened at the quoted words.</param>
/// <param name="Text">The passage.</param>
public sealed record CitationDocument(
    int Number,
    string Article,
    string Passage,
    string Title,
    string Publisher,
    string? Published,
    string Url,
    string DeepLink,
    string Text);

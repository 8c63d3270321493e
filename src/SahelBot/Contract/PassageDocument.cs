namespace SahelBot.Contract;

/// <summary>A passage that a search found.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Coverage">How much of the question the passage covers; comparable between searches.</param>
/// <param name="Passage">Id of the passage: <c>article#slug</c>.</param>
public sealed record PassageDocument(
    int Rank,
    double Score,
    double Coverage,
    string Article,
    string Passage,
    string Title,
    string Publisher,
    string? Published,
    string Url,
    string Language,
    string Text);

using System.Text.Json;

namespace SahelBot.Contract;

/// <summary>What a search found for one line of input.</summary>
/// <param name="Id">What the asker called the question, as sent. Null when they did not.</param>
/// <param name="Status"><c>found</c>, <c>nothing</c> or <c>error</c>.</param>
/// <param name="Passages">Best first.</param>
/// <param name="Reason">What is wrong with the input. Null when nothing is.</param>
public sealed record SearchDocument(
    JsonElement? Id,
    string? Question,
    string Status,
    IReadOnlyList<PassageDocument> Passages,
    string? Reason,
    KnowledgeDocument Knowledge,
    double ElapsedMs);

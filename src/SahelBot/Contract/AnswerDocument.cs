using System.Text.Json;

namespace SahelBot.Contract;

/// <summary>An answer as programs read it. The order of the properties is the order of the fields.</summary>
/// <param name="Id">What the asker called the question, as sent. Null when they did not.</param>
/// <param name="Question">As asked. Null when the input held none.</param>
/// <param name="Language">Two-letter code of the answer's language. Null for an error.</param>
/// <param name="Status"><c>answered</c>, <c>abstained</c>, <c>clarify</c> or <c>error</c>.</param>
/// <param name="Mode">How sentences were written: <c>extractive</c>. Null for an error.</param>
/// <param name="Reason">Why there is no answer. Null when there is one.</param>
/// <param name="Evidence">0 to 1.</param>
/// <param name="ElapsedMs">Time from question to answer, without start-up.</param>
public sealed record AnswerDocument(
    JsonElement? Id,
    string? Question,
    string? Language,
    string Status,
    string? Mode,
    IReadOnlyList<SentenceDocument> Sentences,
    IReadOnlyList<CitationDocument> Citations,
    IReadOnlyList<ContestedDocument> Contested,
    IReadOnlyList<string> Related,
    string? Reason,
    double Evidence,
    KnowledgeDocument Knowledge,
    double ElapsedMs);

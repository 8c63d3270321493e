using System.Text.Json;

namespace SahelBot.Contract;

/// <summary>A line of input that is no question.</summary>
/// <param name="Id">The id, where the line held one.</param>
/// <param name="Question">The question, where the line held one.</param>
/// <param name="Reason">What is wrong with the line, for whoever wrote it.</param>
public sealed record InputError(JsonElement? Id, string? Question, string Reason);

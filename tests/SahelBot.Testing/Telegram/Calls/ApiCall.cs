using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Faults;

namespace SahelBot.Testing.Telegram.Calls;

/// <summary>One call of the bot as it came in, and what became of it.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="Method">As documented, whatever case the bot wrote.</param>
/// <param name="Parameters">As sent; files by name.</param>
/// <param name="EndedAt">Null while it is under way.</param>
/// <param name="Status">HTTP status answered; 0 while under way, or when the connection was broken off.</param>
/// <param name="Description">Of an error.</param>
/// <param name="Fault">The rule that hit it; null when none did.</param>
/// <param name="CarriedOut">Whether it had its effect, even if the answer was lost.</param>
public sealed record ApiCall(
    int Number,
    string Method,
    JsonObject Parameters,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt = null,
    int Status = 0,
    string? Description = null,
    FaultKind? Fault = null,
    bool CarriedOut = false)
{
    public string? Parameter(string name) => Parameters[name]?.ToString();
}

using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Faults;

namespace SahelBot.Testing.Discord.Calls;

/// <summary>One HTTP call of the bot as it came in, and what became of it.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="Route">As documented, such as <c>PATCH /channels/{channel_id}/messages/{message_id}</c>; the bare path when there is no such route.</param>
/// <param name="Path">Below <c>/api/v10</c>, with the query.</param>
/// <param name="Body">As sent; null: none, or no JSON.</param>
/// <param name="Files">Names of what was uploaded with it.</param>
/// <param name="EndedAt">Null while it is under way.</param>
/// <param name="Status">HTTP status answered; 0 while under way, or when the connection was broken off.</param>
/// <param name="Answer">What was answered, as text; null for no content.</param>
/// <param name="Fault">The rule that hit it; null when none did.</param>
/// <param name="CarriedOut">Whether it had its effect, even if the answer was lost.</param>
public sealed record ApiCall(
    int Number,
    string Route,
    string Path,
    JsonNode? Body,
    IReadOnlyList<string> Files,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt = null,
    int Status = 0,
    string? Answer = null,
    FaultKind? Fault = null,
    bool CarriedOut = false)
{
    /// <summary>Of an error; null when it went well.</summary>
    public int? ErrorCode { get; init; }

    public override string ToString() => FormattableString.Invariant($"{Number}. {Route.Split(' ')[0]} {Path} -> {Status} {ErrorCode}").TrimEnd();
}

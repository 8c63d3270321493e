using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Rest;

/// <param name="Body">Null: none.</param>
internal sealed record RestAnswer(int Status, string? Body)
{
    public static RestAnswer NoContent { get; } = new(204, null);

    public string Type { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Of Discord.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Whether a 401, 403 or 429 of this kind is held against the bot.</summary>
    public bool Counts { get; init; } = true;

    public static RestAnswer Json(JsonNode body, int status = 200) => new(status, body.ToJsonString());
}

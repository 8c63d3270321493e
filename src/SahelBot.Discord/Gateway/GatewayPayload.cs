using System.Text.Json;

namespace SahelBot.Discord.Gateway;

/// <summary>A message of the gateway, opened but not yet read.</summary>
internal readonly record struct GatewayPayload(int Op, long? Sequence, string? Name, JsonElement Data)
{
    /// <exception cref="JsonException">It has no such form.</exception>
    public static GatewayPayload Open(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var number))
        {
            throw new JsonException("No op.");
        }

        long? sequence = root.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number && s.TryGetInt64(out var value)
            ? value : null;
        var name = root.TryGetProperty("t", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString() : null;
        return new GatewayPayload(number, sequence, name, root.TryGetProperty("d", out var data) ? data : default);
    }
}

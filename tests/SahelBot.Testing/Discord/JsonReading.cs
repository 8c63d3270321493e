using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord;

/// <summary>Lenient looks into JSON that was checked before, or whose mistakes are somebody else's to tell.</summary>
internal static class JsonReading
{
    public static JsonNode? Get(this JsonNode? node, string name) =>
        node is JsonObject o && o.TryGetPropertyValue(name, out var value) ? value : null;

    public static string? Text(this JsonNode? node, string name) =>
        node.Get(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static long? Number(this JsonNode? node, string name) =>
        node.Get(name) is { } value && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <returns>-1 when it is no whole number.</returns>
    public static int AsInt(this JsonNode? node) =>
        int.TryParse(node?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;

    public static bool? Flag(this JsonNode? node, string name) => node.Get(name)?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static ulong? Id(this JsonNode? node, string name) => Snowflakes.Read(node.Text(name));

    /// <returns>Empty when there is none.</returns>
    public static IReadOnlyList<JsonObject> Objects(this JsonNode? node, string name) =>
        [.. (node.Get(name) as JsonArray ?? []).OfType<JsonObject>()];

    public static IReadOnlyList<string> Texts(this JsonNode? node, string name) =>
        [.. (node.Get(name) as JsonArray ?? []).Where(i => i is not null).Select(i => i!.ToString())];

    public static bool Has(this JsonNode? node, string name) => node.Get(name) is not null;

    /// <returns>A copy, to be put somewhere else.</returns>
    public static JsonNode? Copy(this JsonNode? node) => node?.DeepClone();

    public static JsonArray ToArray(this IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static string Iso(this DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}

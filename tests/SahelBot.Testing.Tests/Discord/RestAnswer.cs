using System.Text.Json.Nodes;

namespace SahelBot.Testing.Tests.Discord;

/// <param name="Text">Of the body.</param>
internal sealed record RestAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!; // only asked for where there is a body

    public int? Code => Json["code"]?.GetValue<int>();

    public ulong Id => ulong.Parse(Json["id"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture); // of what was made

    public static async Task<RestAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(cancellationToken),
        response.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
}

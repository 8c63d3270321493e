using System.Text.Json;
using System.Text.Json.Nodes;

namespace SahelBot.Testing.Tests.Telegram;

/// <param name="Body">Null: not JSON.</param>
internal sealed record ApiAnswer(int Status, JsonObject? Body)
{
    public JsonNode? Result => Body?["result"];

    public string? Description => Body?["description"]?.ToString();

    public int MessageId => Result!["message_id"]!.GetValue<int>();

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(ApiClient.Token);
        try
        {
            return new ApiAnswer((int)response.StatusCode, JsonNode.Parse(text) as JsonObject);
        }
        catch (JsonException)
        {
            return new ApiAnswer((int)response.StatusCode, null);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Telegram.Sending;

/// <summary>Writes calls for the outbox and reads them back.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TelegramCall))]
internal sealed partial class TelegramCallJson : JsonSerializerContext
{
    public static string Write(TelegramCall call) => JsonSerializer.Serialize(call, Default.TelegramCall);

    /// <returns>Null when it is no call, or one of a later version.</returns>
    public static TelegramCall? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, Default.TelegramCall) is { Version: Sending.TelegramCall.CurrentVersion } call ? call : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using SahelBot.Core.Platforms;

namespace SahelBot.Storage.Platforms;

/// <summary>What is encrypted of a call: with its payload the three that the table shows as hashes, so that all come back.</summary>
internal sealed record SealedCall(string Queue, string? Origin, string Space, string Payload)
{
    public static string Write(OutboxCall call) =>
        JsonSerializer.Serialize(new(call.Queue, call.Origin, call.Space, call.Payload), SealedCallJson.Default.SealedCall);

    public static SealedCall Read(string json) =>
        JsonSerializer.Deserialize(json, SealedCallJson.Default.SealedCall)
        ?? throw new JsonException("A call is an object.");
}

[JsonSerializable(typeof(SealedCall))]
internal sealed partial class SealedCallJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Storage.Drafts;

/// <summary>What is encrypted of a draft.</summary>
internal sealed record SealedDraft(string Text, string Origin)
{
    public string Write() => JsonSerializer.Serialize(this, SealedDraftJson.Default.SealedDraft);

    public static SealedDraft Read(string json) =>
        JsonSerializer.Deserialize(json, SealedDraftJson.Default.SealedDraft)
        ?? throw new JsonException("A draft is an object.");
}

[JsonSerializable(typeof(SealedDraft))]
internal sealed partial class SealedDraftJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Storage.Announcements;

/// <summary>What is encrypted of an announcement. The key is in it because whoever makes keys may put an address there.</summary>
internal sealed record SealedAnnouncement(string Key, string Address, string? Message)
{
    public string Write() => JsonSerializer.Serialize(this, SealedAnnouncementJson.Default.SealedAnnouncement);

    public static SealedAnnouncement Read(string json) =>
        JsonSerializer.Deserialize(json, SealedAnnouncementJson.Default.SealedAnnouncement)
        ?? throw new JsonException("An announcement is an object.");
}

[JsonSerializable(typeof(SealedAnnouncement))]
internal sealed partial class SealedAnnouncementJson : JsonSerializerContext;

using SahelBot.Core.Announcements;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Announcements;

/// <summary>An announcement as the table has it.</summary>
internal sealed class AnnouncementRow
{
    public long Number { get; set; }

    public string Key { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Platform { get; set; } = "";

    public string Language { get; set; } = "";

    public byte[] Payload { get; set; } = [];

    public long At { get; set; }

    public static AnnouncementRow Of(Announcement announcement, KeyRing keys)
    {
        var key = keys.Hash("announcement", announcement.Key);
        var payload = new SealedAnnouncement(announcement.Key, announcement.Address, announcement.Message);
        return new AnnouncementRow
        {
            Key = key,
            Kind = announcement.Kind.ToString(),
            Subject = announcement.Subject,
            Platform = announcement.Platform,
            Language = announcement.Language,
            Payload = keys.Encrypt(Place(key), payload.Write()),
            At = announcement.At.ToUnixTimeMilliseconds(),
        };
    }

    /// <returns>Null when it was written with another secret.</returns>
    public Announcement? ToAnnouncement(KeyRing keys)
    {
        if (!keys.TryDecrypt(Place(Key), Payload, out var json))
        {
            return null;
        }

        var (key, address, message) = SealedAnnouncement.Read(json);
        return new Announcement
        {
            Number = Number,
            Kind = Enum.Parse<AnnouncementKind>(Kind),
            Subject = Subject,
            Key = key,
            Platform = Platform,
            Address = address,
            Message = message,
            Language = Language,
            At = DateTimeOffset.FromUnixTimeMilliseconds(At),
        };
    }

    private static string Place(string key) => $"announcements/payload/{key}";
}

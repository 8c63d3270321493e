using SahelBot.Publishing;

namespace SahelBot.Configuration;

/// <summary>Settings from <c>appsettings.json</c> and the environment, checked.</summary>
public sealed record SahelBotSettings
{
    private static readonly (string, FolderWatch)[] _watches =
        [("off", FolderWatch.Off), ("announce", FolderWatch.Announce), ("publish", FolderWatch.Publish)];

    private static readonly (string, DayOfWeek?)[] _digests =
    [
        ("off", null),
        .. Enum.GetValues<DayOfWeek>().Select(day => (day.ToString().ToLowerInvariant(), (DayOfWeek?)day)),
    ];

    /// <summary>Absolute path of the knowledge folder. Null when not set.</summary>
    public string? KnowledgePath { get; init; }

    /// <summary>What happens when the knowledge folder changes.</summary>
    public FolderWatch KnowledgeWatch { get; init; } = FolderWatch.Announce;

    /// <summary>How many different moderators a publication takes; 1 or 2.</summary>
    public int Approvals { get; init; } = 1;

    /// <summary>How many published versions keep their files.</summary>
    public int KeptVersions { get; init; } = 50;

    /// <summary>The status is alarmed when the newest source is older than this.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long after an answer was shown its reader is told of a correction. Null for never.</summary>
    public TimeSpan? CorrectionWindow { get; init; } = TimeSpan.FromDays(30);

    /// <summary>On which day the moderators get the digest of what was not answered. Null for never.</summary>
    public DayOfWeek? Digest { get; init; }

    /// <summary>Null when not set: Discord is not served.</summary>
    public string? DiscordToken { get; init; }

    /// <summary>Where Discord's HTTP interface is, with its version. Null for Discord's own.</summary>
    public Uri? DiscordApiBase { get; init; }

    /// <summary>How many connections share the servers. Null for as many as Discord recommends.</summary>
    public int? DiscordShards { get; init; }

    /// <summary>Discord's ids of roles whose members moderate. May be empty.</summary>
    public IReadOnlyList<string> DiscordModeratorRoles { get; init; } = [];

    /// <summary>Discord's ids of the moderators. May be empty.</summary>
    public IReadOnlyList<string> DiscordModerators { get; init; } = [];

    /// <summary>Discord's id of the moderators' channel. Null when they have none.</summary>
    public string? DiscordModeratorChannel { get; init; }

    /// <summary>Null when not set: Telegram is not served.</summary>
    public string? TelegramToken { get; init; }

    /// <summary>Where Telegram's Bot API is. Null for Telegram's own.</summary>
    public Uri? TelegramApiBase { get; init; }

    /// <summary>Where Telegram is to deliver updates. Null to ask for them instead.</summary>
    public Uri? TelegramWebhookUrl { get; init; }

    public string? TelegramWebhookSecret { get; init; }

    /// <summary>Telegram's ids of the moderators. May be empty.</summary>
    public IReadOnlyList<string> TelegramModerators { get; init; } = [];

    /// <summary>Telegram's id of the moderators' chat; negative for a group. Null when they have none.</summary>
    public string? TelegramModeratorChat { get; init; }

    /// <summary>Absolute path of the database file.</summary>
    public required string StoragePath { get; init; }

    /// <summary>32 bytes in base64 from which keys are derived. Null to keep them in a file beside the database.</summary>
    public string? StorageKey { get; init; }

    /// <summary>How long questions, answers' references and feedback are kept.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Such as "20 per minute". Null for the chat layer's own.</summary>
    public string? PerPerson { get; init; }

    /// <inheritdoc cref="PerPerson"/>
    public string? PerPlace { get; init; }

    /// <inheritdoc cref="PerPerson"/>
    public string? Overall { get; init; }

    /// <summary>How long a follow-up is understood after the last question. Null for the chat layer's own.</summary>
    public TimeSpan? ConversationWindow { get; init; }

    /// <summary>Port for health and webhooks. Null for none.</summary>
    public int? HttpPort { get; init; }

    /// <inheritdoc cref="SettingsFile.Read"/>
    public static SahelBotSettings Read(ProgramEnvironment environment)
    {
        var reader = new SettingsReader(SettingsFile.Read(environment));
        return new SahelBotSettings
        {
            KnowledgePath = reader.Path(
                "Knowledge__Path", environment.Directory, "the path of the knowledge folder, for instance /srv/sahelbot/knowledge"),
            KnowledgeWatch = reader.Choice("Knowledge__Watch", _watches, FolderWatch.Announce),
            Approvals = reader.Number("Knowledge__Approvals", 1, 2) ?? 1,
            KeptVersions = reader.Number("Knowledge__KeptVersions", 1, 10_000) ?? 50,
            StaleAfter = Days(reader, "Knowledge__StaleDays", 1, 30),
            CorrectionWindow = Days(reader, "Knowledge__CorrectionDays", 0, 30) is { Ticks: > 0 } window ? window : null,
            Digest = reader.Choice("Knowledge__Digest", _digests, null),
            DiscordToken = reader.Text("Discord__Token")?.Trim(),
            DiscordApiBase = Address(reader, "Discord__ApiBase"),
            DiscordShards = reader.Number("Discord__Shards", 1, 1000),
            DiscordModeratorRoles = reader.Ids("Moderators__Discord__Roles", "the numbers of Discord roles, with commas between them"),
            DiscordModerators = reader.Ids("Moderators__Discord__Users", "the numbers of Discord users, with commas between them"),
            DiscordModeratorChannel = reader.Value(
                "Moderators__Discord__Channel", text => IsId(text) ? text : null, "the number of a Discord channel"),
            TelegramToken = reader.Text("Telegram__Token")?.Trim(),
            TelegramApiBase = Address(reader, "Telegram__ApiBase"),
            TelegramWebhookUrl = Address(reader, "Telegram__Webhook__Url"),
            TelegramWebhookSecret = reader.Text("Telegram__Webhook__Secret"),
            TelegramModerators = reader.Ids(
                "Moderators__Telegram__Users", "the numbers of Telegram users, with commas between them"),
            TelegramModeratorChat = reader.Value(
                "Moderators__Telegram__Chat",
                text => IsId(text.StartsWith('-') ? text[1..] : text) ? text : null,
                "the number of a Telegram chat, for instance -1001234567890"),
            StoragePath = reader.Path("Storage__Sqlite", environment.Directory, "the path of a file, for instance data/sahelbot.db")
                ?? Path.Combine(environment.Directory, "data", "sahelbot.db"),
            StorageKey = reader.Text("Storage__Key"),
            Retention = Days(reader, "Storage__RetentionDays", 1, 180),
            PerPerson = reader.Text("Chat__PerPerson"),
            PerPlace = reader.Text("Chat__PerPlace"),
            Overall = reader.Text("Chat__Overall"),
            ConversationWindow = reader.Number("Chat__ConversationMinutes", 1, 1440) is { } minutes
                ? TimeSpan.FromMinutes(minutes) : null,
            HttpPort = reader.Number("Http__Port", 1, 65535),
        };
    }

    private static TimeSpan Days(SettingsReader reader, string name, int least, int standard) =>
        TimeSpan.FromDays(reader.Number(name, least, 3650) ?? standard);

    /// <summary>A platform's id; it fits into 64 bits with a sign.</summary>
    private static bool IsId(string text) => text.Length is > 0 and <= 19 && text.All(char.IsAsciiDigit);

    private static Uri? Address(SettingsReader reader, string name) => reader.Value(
        name,
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri : null,
        "an address that begins with https:// (or http://)");
}

using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using SahelBot.Caching;
using SahelBot.Chat;
using SahelBot.Chat.Limits;
using SahelBot.Configuration;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;
using SahelBot.Storage;
using SahelBot.Storage.Keys;

namespace SahelBot.Composition;

/// <summary>The chat layer with the knowledge, the store and the cache behind it.</summary>
internal sealed class ChatParts : IDisposable
{
    private const int AnswersKept = 5000;

    private readonly MemoryCache _cache;
    private readonly ModerationParts _moderation;

    private ChatParts(
        MemoryCache cache, ModerationParts moderation, SqliteStorage storage, ChatPorts ports, ChatSettings settings, ChatService service)
    {
        _moderation = moderation;
        Ports = ports;
        Settings = settings;
        _cache = cache;
        Storage = storage;
        Service = service;
    }

    public SqliteStorage Storage { get; }

    public ChatPorts Ports { get; }

    public ChatSettings Settings { get; }

    public ChatService Service { get; }

    /// <summary>Opens the database of the settings.</summary>
    /// <exception cref="ProgramException">It cannot be opened; the message says why.</exception>
    public static async Task<SqliteStorage> OpenStorageAsync(
        SahelBotSettings settings, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var logger = logs.CreateLogger<SqliteStorage>();
        try
        {
            var keys = settings.StorageKey is { } key
                ? KeyRing.FromBase64(key)
                : KeyFile.Open(KeyFile.Beside(settings.StoragePath));
            return await SqliteStorage.OpenAsync(settings.StoragePath, keys, clock, logger, cancellationToken);
        }
        catch (StorageException e)
        {
            throw new ProgramException(ExitCode.Failed, e.Message, e);
        }
    }

    /// <summary>A store that ends with the program.</summary>
    public static Task<SqliteStorage> OpenPassingStorageAsync(
        TimeProvider clock, ILoggerFactory logs, CancellationToken cancellationToken) =>
        SqliteStorage.OpenAsync(
            SqliteStorage.InMemory, KeyRing.Random(), clock, logs.CreateLogger<SqliteStorage>(), cancellationToken);

    /// <summary>Puts the parts together; they own neither the storage nor what publishes.</summary>
    /// <exception cref="ProgramException">A setting of the chat layer is wrong.</exception>
    public static ChatParts Create(
        PublishingParts publishing,
        SqliteStorage storage,
        SahelBotSettings settings,
        ILanguageDetector languages,
        ITimelinePainter painter,
        TimeProvider clock,
        ILoggerFactory logs)
    {
        var cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = AnswersKept });
        var moderation = ModerationParts.Create(publishing, storage, languages, clock, logs);
        var ports = new ChatPorts
        {
            Knowledge = publishing.Knowledge,
            Answerer = current => new CachedAnswerer(current, () => current.Snapshot.Version, cache),
            Languages = languages,
            Exchanges = storage.Exchanges,
            Conversations = storage.Conversations,
            Feedback = storage.Feedback,
            People = storage.People,
            Unanswered = storage.Unanswered,
            Hash = storage.Hash,
            Moderation = moderation.Ports,
            Painter = painter,
        };
        var chat = Read(settings);
        return new ChatParts(
            cache, moderation, storage, ports, chat, new ChatService(ports, chat, clock, logs.CreateLogger<ChatService>()));
    }

    public void Dispose()
    {
        Service.Dispose();
        _moderation.Dispose();
        _cache.Dispose();
    }

    private static ChatSettings Read(SahelBotSettings settings)
    {
        var standard = new ChatSettings();
        return standard with
        {
            Limits = new ChatLimits(
                Limit("Chat__PerPerson", settings.PerPerson, standard.Limits.PerPerson),
                Limit("Chat__PerPlace", settings.PerPlace, standard.Limits.PerPlace),
                Limit("Chat__Overall", settings.Overall, standard.Limits.Overall)),
            ConversationWindow = settings.ConversationWindow ?? standard.ConversationWindow,
            RecordsKept = settings.Retention,
            CorrectionWindow = settings.CorrectionWindow,
            DigestDay = settings.Digest,
            StaleAfter = settings.StaleAfter,
            ModeratorChannels = ModeratorChannels(settings),
            ProgramVersion = ProgramVersion(),
            Moderators = new Dictionary<string, Moderators>(StringComparer.Ordinal)
            {
                ["discord"] = new(
                    settings.DiscordModerators.ToHashSet(StringComparer.Ordinal),
                    settings.DiscordModeratorRoles.ToHashSet(StringComparer.Ordinal)),
                ["telegram"] = new(settings.TelegramModerators.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)),

                // Who sits at the keyboard can edit the knowledge folder anyway.
                ["terminal"] = new(new HashSet<string>(StringComparer.Ordinal) { "terminal" }, new HashSet<string>(StringComparer.Ordinal)),
            },
        };
    }

    private static Dictionary<string, string> ModeratorChannels(SahelBotSettings settings)
    {
        var channels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (settings is { DiscordModeratorChannel: { } channel, DiscordToken: not null })
        {
            channels["discord"] = channel;
        }

        if (settings is { TelegramModeratorChat: { } chat, TelegramToken: not null })
        {
            channels["telegram"] = chat;
        }

        return channels;
    }

    private static Rate Limit(string name, string? text, Rate standard) => text is null
        ? standard
        : Rate.TryParse(text, out var rate) ? rate
        : throw new ProgramException(
            ExitCode.WrongUsage, $"The setting {name} is \"{text}\". It must be a number and a time, such as \"{Rate.Example}\".");

    private static string ProgramVersion() =>
        Assembly.GetExecutingAssembly().GetName().Version is { } version
            ? string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}")
            : "";
}

using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace SahelBot.Storage.Keys;

/// <summary>Notices when a database is opened with a secret that it was not written with.</summary>
internal static partial class KeyCheck
{
    public static void Run(string path, SqliteConnection connection, KeyRing keys, TimeProvider clock, ILogger logger)
    {
        if (keys.Warning is { } warning)
        {
            LogWarning(logger, warning);
        }

        var known = connection.Query<string>("select fingerprint from key_fingerprints").ToHashSet(StringComparer.Ordinal);
        if (known.Contains(keys.Fingerprint))
        {
            return;
        }

        connection.Execute(
            "insert into key_fingerprints (fingerprint, at) values (@Fingerprint, @At) on conflict (fingerprint) do nothing",
            new { keys.Fingerprint, At = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        if (known.Count > 0)
        {
            LogOtherSecret(logger, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger logger, string warning);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Path} was written with another secret: people and chats start anew, and messages that waited there cannot be read. "
        + "If that is a mistake, stop the program and bring the former secret back")]
    private static partial void LogOtherSecret(ILogger logger, string path);
}

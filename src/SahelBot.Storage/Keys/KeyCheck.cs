using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SahelBot.Storage.Databases;

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

        var known = connection.ReadTexts($"select fingerprint from key_fingerprints");
        if (known.Contains(keys.Fingerprint))
        {
            return;
        }

        // a fingerprint has letters, digits, - and _ only
        connection.Run(
            $"insert into key_fingerprints (fingerprint, at) values ('{keys.Fingerprint}', {clock.GetUtcNow().ToUnixTimeMilliseconds()}) on conflict (fingerprint) do nothing");
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

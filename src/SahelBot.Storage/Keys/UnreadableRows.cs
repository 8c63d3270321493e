using Microsoft.Extensions.Logging;

namespace SahelBot.Storage.Keys;

/// <summary>Tells of rows that were written with another secret: once, not each time that somebody looks. Safe to use from many threads at once.</summary>
/// <param name="what">What is skipped, in the plural.</param>
internal sealed partial class UnreadableRows(ILogger logger, string what)
{
    private int _reported;

    public void Report(int count)
    {
        if (Interlocked.Exchange(ref _reported, count) != count && count > 0)
        {
            LogUnreadable(count, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Count} {What} were written with another secret and are skipped; nobody can read them without it")]
    private partial void LogUnreadable(int count, string what);
}

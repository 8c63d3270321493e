using SahelBot.Core.Platforms;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Sending;

namespace SahelBot.Telegram.Dispatch;

/// <summary>Something to be done for a chat.</summary>
internal abstract record WorkItem
{
    private WorkItem()
    {
    }

    /// <summary>An update that came in.</summary>
    public sealed record Arrived(long Update, MappedUpdate Meaning) : WorkItem;

    /// <summary>A call that the process before had planned, and perhaps tried.</summary>
    public sealed record LeftOver(OutboxCall Row, TelegramCall Call) : WorkItem;

    /// <summary>Something that the bot says unasked. Does not throw, unless the token is cancelled.</summary>
    public sealed record Unasked(Func<CancellationToken, Task> SayAsync) : WorkItem;
}

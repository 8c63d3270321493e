using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Telegram.Faults;

/// <summary>When calls go wrong, and how. Without anything but a kind: each call.</summary>
public sealed record FaultRule(FaultKind Kind) : CallRule
{
    /// <summary>Null: every method but getUpdates, whose number of calls no test can know; <c>"*"</c>: that one as well.</summary>
    public string? Method { get; init; }

    /// <summary>Only calls that name this chat.</summary>
    public long? ChatId { get; init; }

    internal bool Matches(string method, long? chatId) =>
        (ChatId is null || ChatId == chatId) && Method switch
        {
            null => method != "getUpdates",
            "*" => true,
            _ => string.Equals(Method, method, StringComparison.OrdinalIgnoreCase),
        };
}

using SahelBot.Testing.Telegram.Faults;

namespace SahelBot.Testing.Telegram;

public sealed record FakeTelegramOptions
{
    public string Token { get; init; } = "123456:fake-token";

    /// <summary>0: any free one.</summary>
    public int Port { get; init; }

    public string BotName { get; init; } = "Sahel Bot";

    public string BotUserName { get; init; } = "sahelbot";

    /// <summary>In groups the bot gets only what is meant for it, unless it is an administrator there.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>Whether <c>chosen_inline_result</c> is sent, which has to be switched on for a real bot.</summary>
    public bool InlineFeedback { get; init; } = true;

    /// <summary>As Telegram does. Otherwise an unknown parameter or field is refused: it is a mistake of the bot's.</summary>
    public bool IgnoresUnknownParameters { get; init; }

    /// <summary>Null: no flood control.</summary>
    public FloodLimits? Flood { get; init; }

    /// <summary>Of everything that is random: ids, faults with a probability.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Dates, long polls, waits and faults go by it. The waiting of tests (<c>WaitFor...Async</c>) goes by the system's clock.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a callback query can be answered.</summary>
    public TimeSpan CallbackLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an inline query can be answered.</summary>
    public TimeSpan InlineQueryLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before the second try of a webhook delivery; doubles up to a minute.</summary>
    public TimeSpan WebhookRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromMinutes(1);
}

using System.Text.RegularExpressions;
using SahelBot.Telegram.Sending;

namespace SahelBot.Telegram;

/// <summary>How the bot is reached on Telegram.</summary>
public sealed partial record TelegramSettings
{
    private const string TelegramServer = "https://api.telegram.org";

    private static readonly TimeSpan _longestPoll = TimeSpan.FromSeconds(50);

    /// <summary><c>Telegram__Token</c>: what @BotFather gives.</summary>
    public required string Token { get; init; }

    /// <summary><c>Telegram__ApiBase</c>: another server that speaks the Bot API. A path is not used.</summary>
    public string ApiBase { get; init; } = TelegramServer;

    /// <summary><c>Telegram__Webhook__Url</c>: the public address that Telegram calls. Null: the bot asks Telegram for updates.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary><c>Telegram__Webhook__Secret</c>: what tells Telegram's calls from others'. Needed with an address.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>How many calls Telegram may make at the same time.</summary>
    public int WebhookConnections { get; init; } = 40;

    /// <summary><c>Moderators__Telegram__Users</c>: ids of people who are shown the moderators' commands. May be empty.</summary>
    public IReadOnlyList<long> ModeratorUsers { get; init; } = [];

    /// <summary>How long Telegram keeps a request for updates open.</summary>
    public TimeSpan PollTimeout { get; init; } = _longestPoll;

    /// <summary>How many answers are written, and calls made, at the same time.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>Updates that wait in memory; beyond them no more are taken until some are done.</summary>
    public int MaxWaiting { get; init; } = 10_000;

    /// <summary>
    /// How long, after a start, messages wait until all that waited at Telegram has come in; one that is sent sooner and is in doubt
    /// may not be found among so many.
    /// </summary>
    public TimeSpan CatchUpTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a shutdown waits for what was begun.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public TelegramPace Pace { get; init; } = new();

    /// <summary>What an operator must correct; each names the setting and says what would be right. Empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (!TokenPattern().IsMatch(Token))
        {
            problems.Add("Telegram__Token is not a token: it must look like 123456:ABC-def_123, as @BotFather shows it.");
        }

        if (!IsAddress(ApiBase, "http", "https"))
        {
            problems.Add("Telegram__ApiBase is not an address: it must look like https://api.telegram.org.");
        }

        AddWebhookProblems(problems);
        if (PollTimeout < TimeSpan.Zero || PollTimeout > _longestPoll)
        {
            problems.Add("The poll timeout must be between 0 and 50 seconds.");
        }

        return problems;
    }

    private void AddWebhookProblems(List<string> problems)
    {
        if (WebhookUrl is null)
        {
            if (WebhookSecret is not null)
            {
                problems.Add("Telegram__Webhook__Secret is set, but not Telegram__Webhook__Url: set both or none.");
            }

            return;
        }

        // A server of one's own for the Bot API also calls plain addresses; Telegram does not.
        if (!IsAddress(WebhookUrl, ApiBase == TelegramServer ? ["https"] : ["https", "http"]))
        {
            problems.Add("Telegram__Webhook__Url is not right: it must be a public address that begins with https://.");
        }

        if (WebhookSecret is null || !SecretPattern().IsMatch(WebhookSecret))
        {
            problems.Add("Telegram__Webhook__Secret must be 1 to 256 letters A-Z and a-z, digits, '_' and '-'; " +
                "make one with: openssl rand -hex 32");
        }

        if (WebhookConnections is < 1 or > 100)
        {
            problems.Add("The number of webhook connections must be between 1 and 100.");
        }
    }

    private static bool IsAddress(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme, StringComparer.Ordinal);

    /// <summary>Hides the token and the secret, should the settings ever be written somewhere.</summary>
    public override string ToString() => $"Telegram at {ApiBase}";

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{5,100}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenPattern();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretPattern();
}

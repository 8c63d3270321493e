namespace SahelBot.Telegram.Webhook;

/// <summary>Where the program's web server hands in what Telegram posts. Safe to use from many threads at once.</summary>
public interface ITelegramWebhook
{
    /// <summary>Header with the secret.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The path that Telegram posts to, as the public address has it; begins with a slash.</summary>
    string Path { get; }

    /// <summary>Checks, stores and answers at once; what is asked in the update is worked off afterwards.</summary>
    /// <param name="secret">Value of <see cref="SecretHeader"/>. Null when it is missing.</param>
    /// <param name="body">Read to at most 1 MiB.</param>
    /// <returns>
    /// The HTTP status: 200 stored, 400 not an update, 401 wrong secret, 413 too long, 503 not now (Telegram tries again).
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<int> ReceiveAsync(string? secret, Stream body, CancellationToken cancellationToken);
}

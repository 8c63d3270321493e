using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace SahelBot.Telegram.Calls;

/// <summary>
/// Calls to the Bot API, at most so many at the same time, each with a result instead of an exception. Safe to use from many threads
/// at once.
/// </summary>
internal sealed class BotApi : IDisposable
{
    private static readonly TimeSpan _callTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly TelegramBotClient _client;
    private readonly SemaphoreSlim _slots;

    public BotApi(TelegramSettings settings)
    {
        Scrubber = new TokenScrubber(settings.Token);
        _slots = new SemaphoreSlim(settings.AtOnce);
        _http = NewHttpClient(_callTimeout);
        _client = new TelegramBotClient(
            new TelegramBotClientOptions(settings.Token, settings.ApiBase) { RetryCount = 0, RetryThreshold = 0 }, _http);
    }

    public TokenScrubber Scrubber { get; }

    /// <summary>A client that waits no longer than told, and whose connections end now and then, so that addresses can change.</summary>
    public static HttpClient NewHttpClient(TimeSpan timeout)
    {
#pragma warning disable CA2000 // the client disposes its handler
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = _connectTimeout,
            PooledConnectionLifetime = _connectionLifetime,
        };
        return new HttpClient(handler, disposeHandler: true) { Timeout = timeout };
#pragma warning restore CA2000
    }

    /// <param name="call">Gives the number of the message that was made or changed; null when there is none.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the call may have been carried out or not.</exception>
    public async Task<CallResult> TryAsync(
        Func<ITelegramBotClient, CancellationToken, Task<long?>> call, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return new CallResult.Done(await call(_client, cancellationToken));
        }
        catch (Exception e) when (e is RequestException or HttpRequestException or IOException or OperationCanceledException)
        {
            // The library wraps what it was stopped by.
            cancellationToken.ThrowIfCancellationRequested();
            return FailureReader.Read(e, Scrubber);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
    }
}

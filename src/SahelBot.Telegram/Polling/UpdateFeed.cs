using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;

namespace SahelBot.Telegram.Polling;

/// <summary>
/// Asks Telegram for updates and leaves each as Telegram wrote it: one that the library cannot read must not hold up the others of
/// its batch, for they would come again and again.
/// </summary>
internal sealed class UpdateFeed : IDisposable
{
    /// <summary>As many as Telegram gives at once.</summary>
    public const int Limit = 100;

    /// <summary>Longer than the poll itself, for the way there and back.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(15);

    private static readonly MediaTypeHeaderValue _json = new("application/json");

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly int _seconds;
    private readonly TokenScrubber _scrubber;

    public UpdateFeed(TelegramSettings settings)
    {
        _http = BotApi.NewHttpClient(settings.PollTimeout + _grace);
        _address = new Uri(new Uri(settings.ApiBase), $"/bot{settings.Token}/getUpdates");
        _seconds = (int)settings.PollTimeout.TotalSeconds;
        _scrubber = new TokenScrubber(settings.Token);
    }

    /// <summary>The kinds of updates that the bot can do something with.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

    /// <param name="offset">All before it are confirmed and never come again. Null: the first that is not confirmed.</param>
    /// <param name="isPatient">True: when there are none, wait for some. False: tell at once.</param>
    public Task<FeedResult> NextAsync(long? offset, bool isPatient, CancellationToken cancellationToken) =>
        AskAsync(offset, Limit, isPatient ? _seconds : 0, cancellationToken);

    /// <summary>Tells Telegram that all before an offset have arrived.</summary>
    public Task<FeedResult> ConfirmAsync(long offset, CancellationToken cancellationToken) =>
        AskAsync(offset, 1, 0, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<FeedResult> AskAsync(long? offset, int limit, int seconds, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["limit"] = limit,
            ["timeout"] = seconds,
            ["allowed_updates"] = new JsonArray([.. Kinds.Select(k => JsonValue.Create(k))]),
        };
        if (offset is { } from)
        {
            body["offset"] = from;
        }

        try
        {
            using var content = new StringContent(body.ToJsonString(), _json);
            using var response = await _http.PostAsync(_address, content, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return Read(response.StatusCode, text);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new FeedResult.Trouble(_scrubber.Describe(e), null);
        }
    }

    private static FeedResult Read(HttpStatusCode status, string text)
    {
        try
        {
            using var answer = JsonDocument.Parse(text);
            var root = answer.RootElement;
            if (status == HttpStatusCode.OK && root.TryGetProperty("result", out var result))
            {
                return new FeedResult.Batch([.. result.EnumerateArray().Select(
                    u => new InboxUpdate(u.GetProperty("update_id").GetInt64(), u.GetRawText()))]);
            }

            var reason = root.TryGetProperty("description", out var description) ? description.GetString() : null;
            return Failure(status, reason ?? status.ToString(), RetryAfter(root));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Failure(status, string.Create(CultureInfo.InvariantCulture, $"not an answer of the Bot API ({(int)status})"), null);
        }
    }

    private static FeedResult Failure(HttpStatusCode status, string reason, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.NotFound => new FeedResult.Refused(),
        HttpStatusCode.Conflict => new FeedResult.Conflict(reason),
        _ => new FeedResult.Trouble(reason, retryAfter),
    };

    private static TimeSpan? RetryAfter(JsonElement root) =>
        root.TryGetProperty("parameters", out var parameters) && parameters.TryGetProperty("retry_after", out var seconds)
            ? TimeSpan.FromSeconds(Math.Max(1, seconds.GetInt32()))
            : null;
}

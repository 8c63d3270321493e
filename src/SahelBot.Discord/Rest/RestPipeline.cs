using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SahelBot.Discord.Rest;

/// <summary>
/// Carries calls out: within Discord's limits, again where that is safe and may help, and not at all where it would only do harm.
/// Safe to use from many threads at once.
/// </summary>
internal sealed partial class RestPipeline(
    DiscordOptions options, HttpClient http, MonotonicClock clock, Random random, ILogger<RestPipeline> logger) : IDisposable
{
    private const int UnknownChannel = 10003;

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _banPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _refusalSpan = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _expiredSpan = TimeSpan.FromMinutes(15); // as long as an interaction lives

    private readonly RateLimiter _limiter = new(clock);
    private readonly InvalidRequestCounter _invalid = new(clock);
    private readonly RefusalMemory _refusals = new(clock);
    private readonly string _base = options.ApiBase.AbsoluteUri.TrimEnd('/');
    private readonly string _userAgent = $"DiscordBot ({options.Website.AbsoluteUri}, {Version()})";
    private volatile bool _isUnauthorized;

    public int BucketCount => _limiter.BucketCount;

    /// <returns>The body of the answer; empty when there was none.</returns>
    /// <exception cref="DiscordException">It failed in the end.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var latest = clock.Now + call.Deadline;
        using var deadline = new CancellationTokenSource(call.Deadline, clock.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var mayHaveArrived = false;
        for (var tries = 0; ; tries++)
        {
            ThrowIfPointless(call.Route, call);
            var bucket = await EnterAsync(call, latest, stop.Token, cancellationToken);
            switch (await TryAsync(call, bucket, stop.Token, cancellationToken))
            {
                case RestAnswer.Done done:
                    return done.Body;

                case RestAnswer.Limited limited:
                    if (call.IsTriedOnce || clock.Now + limited.RetryAfter > latest)
                    {
                        throw TooMany(call, limited.RetryAfter);
                    }

                    LogLimited(call.Route.Key, limited.Scope, limited.RetryAfter.TotalSeconds);
                    break; // the bucket makes the next try wait

                case RestAnswer.Refused refused:
                    if (mayHaveArrived && WasDoneBefore(call, refused.Error))
                    {
                        return [];
                    }

                    Remember(call, refused);
                    throw refused.Error;

                case RestAnswer.Broken broken:
                    mayHaveArrived |= broken.MayHaveArrived;
                    var pause = Pause(call, tries);
                    if (call.IsTriedOnce || (mayHaveArrived && !call.IsRepeatable) || clock.Now + pause > latest)
                    {
                        throw broken.Error;
                    }

                    LogRetry(call.Route.Key, tries + 1, broken.Error.Message);
                    await clock.DelayAsync(pause, cancellationToken);
                    break;
            }
        }
    }

    public void Dispose() => _limiter.Dispose();

    private void ThrowIfPointless(RestRoute route, RestCall call)
    {
        if (_isUnauthorized)
        {
            throw new DiscordException($"{route.Key}: not sent, because Discord refused the token.") { Failure = DiscordFailure.Unauthorized };
        }

        if (_invalid.BlockedFor is { Ticks: > 0 } blocked)
        {
            throw new DiscordException($"{route.Key}: not sent, because Discord refused too many calls lately.")
            {
                Failure = DiscordFailure.RateLimited,
                RetryAfter = blocked,
            };
        }

        foreach (var key in RefusalKeys(call))
        {
            if (_refusals.Find(key) is { } refusal)
            {
                throw new DiscordException($"{route.Key}: not sent, because Discord refused the same a short while ago.")
                {
                    Failure = refusal.Failure,
                    Code = refusal.Code,
                };
            }
        }
    }

    private async Task<RateLimitBucket> EnterAsync(
        RestCall call, TimeSpan latest, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            var (bucket, wait) = await _limiter.EnterAsync(call.Route, latest, stop);
            return bucket ?? throw TooMany(call, wait);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooMany(call, null); // the deadline passed while others were in front
        }
    }

    private async Task<RestAnswer> TryAsync(
        RestCall call, RateLimitBucket bucket, CancellationToken stop, CancellationToken cancellationToken)
    {
        RateLimitHeaders? told = null;
        var isSuccess = false;
        try
        {
            using var timeout = new CancellationTokenSource(call.TryTimeout, clock.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
            using var request = Request(call);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            told = RateLimitHeaders.Read(response.Headers);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            isSuccess = response.IsSuccessStatusCode;
            return isSuccess ? new RestAnswer.Done(body) : Judge(call.Route, bucket, response, body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(call.Route, "no answer in time", mayHaveArrived: true, null);
        }
        catch (HttpRequestException e)
        {
            var mayHaveArrived = e.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            return Broken(call.Route, $"no connection ({e.HttpRequestError})", mayHaveArrived, e);
        }
        catch (IOException e)
        {
            return Broken(call.Route, "the connection broke", mayHaveArrived: true, e);
        }
        finally
        {
            _limiter.Leave(call.Route, bucket, told, isSuccess);
        }
    }

    private RestAnswer Judge(RestRoute route, RateLimitBucket bucket, HttpResponseMessage response, byte[] body)
    {
        var error = RestError.Read(body);
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                return Limit(bucket, response, error);

            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                CountInvalid();
                var refusal = error.ToException(route, response.StatusCode);
                if (refusal.Failure == DiscordFailure.Unauthorized)
                {
                    _isUnauthorized = true;
                    LogUnauthorized();
                }

                return new RestAnswer.Refused(response.StatusCode, refusal);

            case >= HttpStatusCode.InternalServerError:
                return new RestAnswer.Broken(true, error.ToException(route, response.StatusCode));

            default:
                return new RestAnswer.Refused(response.StatusCode, error.ToException(route, response.StatusCode));
        }
    }

    private RestAnswer.Limited Limit(RateLimitBucket bucket, HttpResponseMessage response, RestError error)
    {
        var scope = RateLimitHeaders.Text(response.Headers, "X-RateLimit-Scope") ?? (error.IsGlobal ? "global" : "user");
        var told = (error.RetryAfterSeconds is { } seconds ? RateLimitHeaders.Seconds(seconds) : null)
            ?? RateLimitHeaders.Seconds(RateLimitHeaders.Text(response.Headers, "Retry-After"));
        if (scope != "shared")
        {
            CountInvalid();
        }

        if (!error.IsJson)
        {
            var ban = told ?? _banPause; // not Discord but what stands before it: the address is shut out
            _limiter.PauseAll(ban);
            return new RestAnswer.Limited(ban, "address");
        }

        var span = told ?? TimeSpan.FromSeconds(1);
        if (scope == "global" || error.IsGlobal)
        {
            _limiter.PauseGlobal(span);
        }

        bucket.Pause(span); // also when global: routes that are exempt must not come back at once
        return new RestAnswer.Limited(span, scope);
    }

    private void CountInvalid()
    {
        if (_invalid.Count())
        {
            LogStopped(InvalidRequestCounter.Limit);
        }
    }

    private void Remember(RestCall call, RestAnswer.Refused refused)
    {
        var keys = RefusalKeys(call);
        switch (refused.Error.Failure)
        {
            case DiscordFailure.Expired:
                _refusals.Remember(keys[0], _expiredSpan, refused.Error);
                break;
            case DiscordFailure.Forbidden when call.Route.Audience == RestAudience.Bot:
                _refusals.Remember(keys[1], _refusalSpan, refused.Error);
                break;
            case DiscordFailure.NotFound when refused.Error.Code == UnknownChannel:
                _refusals.Remember(keys[1], _refusalSpan, refused.Error);
                break;
            case DiscordFailure.NotFound:
                _refusals.Remember(keys[2], _refusalSpan, refused.Error);
                break;
        }
    }

    /// <returns>What would be refused again: everything on the resource, the same kind of call on it, exactly this call.</returns>
    private static string[] RefusalKeys(RestCall call)
    {
        var file = call.File is null ? "" : " with a file"; // a permission of its own
        return
        [
            call.Route.Audience == RestAudience.Bot ? "" : $"resource {call.Route.Major}",
            $"kind {call.Route.Key} {call.Route.Major}{file}",
            $"call {call.Route.Method} {call.Route.Path}",
        ];
    }

    /// <summary>A try whose answer got lost was carried out after all.</summary>
    private static bool WasDoneBefore(RestCall call, DiscordException error) =>
        (call.Route.Audience == RestAudience.Callback && error.Failure == DiscordFailure.AlreadyAcknowledged)
        || (call.Route.Method == HttpMethod.Delete && error.Failure == DiscordFailure.NotFound);

    private TimeSpan Pause(RestCall call, int tries)
    {
        if (call.Route.Audience == RestAudience.Callback)
        {
            return TimeSpan.FromMilliseconds(random.Next(30, 150));
        }

        var most = _firstPause * Math.Pow(2, Math.Min(tries, 10));
        return (most < _longestPause ? most : _longestPause) * ((random.NextDouble() + 1) / 2);
    }

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Route.Method, _base + call.Route.Path);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (call.Route.Audience == RestAudience.Bot)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token.Reveal());
        }

        request.Content = Content(call);
        return request;
    }

#pragma warning disable CA2000 // the request disposes of its content
    private static HttpContent? Content(RestCall call)
    {
        if (call.Json is not { } json)
        {
            return null;
        }

        var body = new ByteArrayContent(json);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (call.File is not { } file)
        {
            return body;
        }

        var upload = new ReadOnlyMemoryContent(file.Content);
        upload.Headers.TryAddWithoutValidation("Content-Type", file.MediaType);
        upload.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files[0]\"; filename=\"{file.SafeName}\"");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"payload_json\"");
        return new MultipartFormDataContent { body, upload };
    }
#pragma warning restore CA2000

    private static RestAnswer.Broken Broken(RestRoute route, string what, bool mayHaveArrived, Exception? cause)
    {
        var text = $"{route.Key}: {what}";
        return new RestAnswer.Broken(mayHaveArrived, cause is null ? new DiscordException(text) : new DiscordException(text, cause));
    }

    private static DiscordException TooMany(RestCall call, TimeSpan? wait) =>
        new($"{call.Route.Key}: too many calls to wait for a turn.") { Failure = DiscordFailure.RateLimited, RetryAfter = wait };

    private static string Version()
    {
        var version = typeof(RestPipeline).Assembly.GetName().Version;
        return version is null ? "1.0" : new StringBuilder().Append(version.Major).Append('.').Append(version.Minor).ToString();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route}: limited ({Scope}), again in {Seconds} s")]
    private partial void LogLimited(string route, string scope, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Route}: try {Tries} failed and is repeated: {Problem}")]
    private partial void LogRetry(string route, int tries, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refused the token: nothing is sent any more")]
    private partial void LogUnauthorized();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} calls were refused within ten minutes: nothing is sent for ten minutes")]
    private partial void LogStopped(int count);
}

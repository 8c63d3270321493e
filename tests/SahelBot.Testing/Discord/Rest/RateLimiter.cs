using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>Counts calls in windows, and refused ones. Not thread safe.</summary>
internal sealed class RateLimiter(RateLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan _invalidWindow = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _invalid = new();
    private Window? _global;

    public int InvalidRequests
    {
        get
        {
            var now = clock.GetUtcNow();
            while (_invalid.TryPeek(out var oldest) && now - oldest >= _invalidWindow)
            {
                _invalid.Dequeue();
            }

            return _invalid.Count;
        }
    }

    /// <summary>When the ban ends; null: there is none.</summary>
    public TimeSpan? Ban => InvalidRequests >= limits.InvalidRequests
        ? _invalid.Peek() + _invalidWindow - clock.GetUtcNow()
        : null;

    public void CountInvalid() => _invalid.Enqueue(clock.GetUtcNow());

    /// <param name="major">Of the resource to which the limit belongs, such as a channel's id.</param>
    /// <param name="isExempt">From the global limit.</param>
    public RateLimitState Take(string bucket, string major, bool isExempt)
    {
        var now = clock.GetUtcNow();
        if (limits.IsEnforced && !isExempt)
        {
            _global = Current(_global, limits.Global, now);
            if (_global.Used >= limits.Global.Calls)
            {
                return new RateLimitState { RetryAfter = _global.Ends - now, IsGlobal = true };
            }

            _global.Used++;
        }

        var limit = limits.Of(bucket);
        var key = bucket + " " + major;
        var window = Current(_windows.GetValueOrDefault(key), limit, now);
        _windows[key] = window;
        var isRefused = limits.IsEnforced && window.Used >= limit.Calls;
        if (!isRefused)
        {
            window.Used++;
        }

        return new RateLimitState
        {
            RetryAfter = isRefused ? window.Ends - now : null,
            Headers = Headers(bucket, limit, limits.IsEnforced ? limit.Calls - window.Used : limit.Calls - 1, window.Ends, now),
        };
    }

    private static Window Current(Window? window, RateLimit limit, DateTimeOffset now) =>
        window is null || now >= window.Ends ? new Window(now + limit.Window) : window;

    private static Dictionary<string, string> Headers(string bucket, RateLimit limit, int remaining, DateTimeOffset ends, DateTimeOffset now) =>
        new(StringComparer.Ordinal)
        {
            ["X-RateLimit-Limit"] = limit.Calls.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset"] = Seconds(ends - DateTimeOffset.UnixEpoch),
            ["X-RateLimit-Reset-After"] = Seconds(ends - now),
            ["X-RateLimit-Bucket"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bucket))[..16]),
        };

    private static string Seconds(TimeSpan span) => (Math.Ceiling(span.TotalMilliseconds) / 1000).ToString("0.000", CultureInfo.InvariantCulture);

    private sealed class Window(DateTimeOffset ends)
    {
        public DateTimeOffset Ends => ends;

        public int Used { get; set; }
    }
}

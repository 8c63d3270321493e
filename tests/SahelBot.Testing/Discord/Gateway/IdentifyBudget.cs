using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>How many sessions may begin. Not thread safe.</summary>
internal sealed class IdentifyBudget(FakeDiscordOptions options)
{
    private static readonly TimeSpan _day = TimeSpan.FromHours(24);

    private readonly Dictionary<int, DateTimeOffset> _lastOfKey = [];
    private DateTimeOffset? _began;

    public int Used { get; private set; }

    public int Remaining => Math.Max(0, options.IdentifyLimit - Current());

    /// <summary>Counts one more, whatever comes of it.</summary>
    /// <returns>False: too soon after the last one.</returns>
    public bool Take(int shard)
    {
        var now = options.Clock.GetUtcNow();
        Current();
        _began ??= now;
        Used++;
        var key = shard % options.MaxConcurrency;
        var isSoon = _lastOfKey.TryGetValue(key, out var last) && now - last < options.IdentifyInterval;
        _lastOfKey[key] = now;
        return !isSoon;
    }

    public JsonObject ToJson() => new()
    {
        ["total"] = options.IdentifyLimit,
        ["remaining"] = Remaining,
        ["reset_after"] = _began is { } began ? (long)(began + _day - options.Clock.GetUtcNow()).TotalMilliseconds : 0,
        ["max_concurrency"] = options.MaxConcurrency,
    };

    private int Current()
    {
        if (_began is { } began && options.Clock.GetUtcNow() - began >= _day)
        {
            _began = null;
            Used = 0;
        }

        return Used;
    }
}

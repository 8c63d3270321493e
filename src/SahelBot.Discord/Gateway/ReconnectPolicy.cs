namespace SahelBot.Discord.Gateway;

/// <summary>
/// How long one shard waits before it connects again. After a connection that worked: at once, because each second without one costs
/// the answers to commands; this must be earned by serving, so that a server that takes and cuts connections is not stormed. After
/// anything else: up to a span that doubles with each failure, anywhere within it, until a minute of service in all made it patient again.
/// </summary>
internal sealed class ReconnectPolicy(Random random)
{
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestConnect = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestIdentify = TimeSpan.FromMinutes(10); // full jitter under it is 288 a day on average
    public static readonly TimeSpan LongestAtOnce = TimeSpan.FromMilliseconds(250); // shards that were cut together come apart

    /// <summary>So much service earns one connection at once.</summary>
    public static readonly TimeSpan Earning = TimeSpan.FromSeconds(2);

    /// <summary>So many can be saved up, and are there from the start.</summary>
    public const int MostAtOnce = 5;

    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);

    private TimeSpan _saved = Earning * MostAtOnce;
    private TimeSpan _servedSinceFailure;
    private int _failures;
    private int _identifies;

    /// <param name="sessionAge">Of the session that the connection had; null when it had none.</param>
    public TimeSpan After(ConnectionEnd end, TimeSpan? sessionAge)
    {
        Earn(end.ReadyFor ?? TimeSpan.Zero);
        _identifies = (sessionAge >= StableAfter || end.ReadyFor >= StableAfter ? 0 : _identifies) + (end.HasIdentified ? 1 : 0);
        var wait = end.Reason == EndReason.SessionInvalid
            ? TimeSpan.FromSeconds(1 + (4 * random.NextDouble())) // no failure to connect: it costs an identify, which is counted
            : end.ReadyFor is not null && TrySpend() ? LongestAtOnce * random.NextDouble()
            : Fail();
        return end.Session is null ? Max(wait, Jittered(_identifies, LongestIdentify)) : wait;
    }

    /// <summary>After a connection was not even tried, because it could not be learnt where to.</summary>
    public TimeSpan AfterNoAddress() => Fail();

    private void Earn(TimeSpan served)
    {
        _servedSinceFailure += served;
        _saved = Min(_saved + served, Earning * MostAtOnce);
        if (_servedSinceFailure >= StableAfter)
        {
            _failures = 0;
        }
    }

    private bool TrySpend()
    {
        var isEarned = _saved >= Earning;
        _saved -= isEarned ? Earning : TimeSpan.Zero;
        return isEarned;
    }

    private TimeSpan Fail()
    {
        _servedSinceFailure = TimeSpan.Zero;
        return Jittered(++_failures, LongestConnect);
    }

    private TimeSpan Jittered(int failures, TimeSpan longest)
    {
        var span = _first * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return Min(span, longest) * random.NextDouble();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

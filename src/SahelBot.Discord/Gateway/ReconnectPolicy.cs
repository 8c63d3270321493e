namespace SahelBot.Discord.Gateway;

/// <summary>
/// How long one shard waits before it connects again: up to a span that doubles with each failure, anywhere within it. Only a
/// stable minute makes it patient again; a connection that served for a few seconds and was cut makes it neither better nor worse.
/// </summary>
internal sealed class ReconnectPolicy(Random random)
{
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestConnect = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestIdentify = TimeSpan.FromMinutes(10); // full jitter under it is 288 a day on average

    private static readonly TimeSpan _served = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);

    private int _failures;
    private int _identifies;

    /// <param name="sessionAge">Of the session that the connection had; null when it had none.</param>
    public TimeSpan After(ConnectionEnd end, TimeSpan? sessionAge)
    {
        var isDiscordWell = end.ReadyFor >= _served || end.Reason == EndReason.SessionInvalid; // the latter costs an identify, counted below
        _failures = end.ReadyFor >= StableAfter ? 0 : isDiscordWell ? _failures : _failures + 1;
        _identifies = (sessionAge >= StableAfter || end.ReadyFor >= StableAfter ? 0 : _identifies) + (end.HasIdentified ? 1 : 0);
        var wait = Jittered(_failures, LongestConnect);
        if (end.Session is not null)
        {
            return wait;
        }

        wait = Max(wait, Jittered(_identifies, LongestIdentify));
        return end.Reason == EndReason.SessionInvalid ? Max(wait, TimeSpan.FromSeconds(1 + (4 * random.NextDouble()))) : wait;
    }

    /// <summary>After a connection was not even tried, because it could not be learnt where to.</summary>
    public TimeSpan AfterNoAddress() => Jittered(++_failures, LongestConnect);

    private TimeSpan Jittered(int failures, TimeSpan longest)
    {
        var span = _first * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return (span < longest ? span : longest) * random.NextDouble();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

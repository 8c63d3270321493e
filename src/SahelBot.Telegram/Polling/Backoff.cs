namespace SahelBot.Telegram.Polling;

/// <summary>Waiting times after failures in a row: twice as long each time, with jitter, so that no two bots keep step.</summary>
/// <param name="share">Gives a number in 0..1.</param>
internal sealed class Backoff(Func<double> share)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    /// <summary>Even the luckiest draw waits this long: nothing may spin.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(200);

    private int _failures;

    public Backoff()
        : this(Random.Shared.NextDouble)
    {
    }

    public int Failures => _failures;

    /// <summary>After a failure that will pass: anything up to 1, 2, 4 ... 60 seconds.</summary>
    public TimeSpan Next()
    {
        var wait = Ceiling() * share();
        return wait < _shortest ? _shortest : wait;
    }

    /// <summary>After a failure that will not pass by itself: between half of 2, 8, 32, 60 seconds and all of it.</summary>
    public TimeSpan NextSlow()
    {
        _failures++;
        return Ceiling() * (0.5 + (share() / 2));
    }

    public void Reset() => _failures = 0;

    private TimeSpan Ceiling()
    {
        var ceiling = _first * Math.Pow(2, Math.Min(_failures, 10));
        _failures++;
        return ceiling < _longest ? ceiling : _longest;
    }
}

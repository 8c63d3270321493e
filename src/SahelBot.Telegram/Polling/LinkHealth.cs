namespace SahelBot.Telegram.Polling;

/// <summary>How the link to Telegram is. Safe to use from many threads at once.</summary>
/// <param name="silence">After so long without a sign of life something is wrong.</param>
internal sealed class LinkHealth(TimeProvider clock, TimeSpan silence)
{
    private readonly Lock _gate = new();
    private long _lastSign = clock.GetTimestamp();
    private string? _trouble;
    private bool _isAlarm;

    public bool IsHealthy
    {
        get
        {
            lock (_gate)
            {
                return !_isAlarm && clock.GetElapsedTime(_lastSign) <= silence;
            }
        }
    }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _trouble ?? (clock.GetElapsedTime(_lastSign) > silence ? "nothing heard of Telegram for too long" : null);
            }
        }
    }

    /// <summary>Telegram answered as it should.</summary>
    public void Heard()
    {
        lock (_gate)
        {
            (_lastSign, _trouble, _isAlarm) = (clock.GetTimestamp(), null, false);
        }
    }

    /// <param name="isAlarm">True when only an operator can mend it.</param>
    /// <returns>True when it is new.</returns>
    public bool Report(string trouble, bool isAlarm)
    {
        lock (_gate)
        {
            var isNew = _trouble is null || _isAlarm != isAlarm;
            (_trouble, _isAlarm) = (trouble, isAlarm);
            return isNew;
        }
    }
}

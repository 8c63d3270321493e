namespace SahelBot.Telegram.Sending;

/// <summary>Chats that the bot may not write into, as far as this process has learnt. Safe to use from many threads at once.</summary>
internal sealed class ShutChats
{
    private const int MaxChats = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<long> _chats = [];

    public void Shut(long chat)
    {
        lock (_gate)
        {
            if (_chats.Count >= MaxChats)
            {
                _chats.Clear(); // costs one refused call for each that still is shut
            }

            _chats.Add(chat);
        }
    }

    public void Open(long chat)
    {
        lock (_gate)
        {
            _chats.Remove(chat);
        }
    }

    public bool IsShut(long chat)
    {
        lock (_gate)
        {
            return _chats.Contains(chat);
        }
    }
}

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A press of a button, and what the person was shown for it.</summary>
public sealed class PressedButton
{
    private readonly World _world;

    internal PressedButton(World world, string id, DateTimeOffset at)
    {
        _world = world;
        Id = id;
        At = at;
    }

    public string Id { get; }

    public DateTimeOffset At { get; }

    /// <summary>Null while the person's client still waits for it.</summary>
    public CallbackAnswer? Answer { get; internal set; }

    public Task<CallbackAnswer> WaitForAnswerAsync(
        TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(() => Answer, $"the answer to callback query {Id}", timeout, cancellationToken);
}

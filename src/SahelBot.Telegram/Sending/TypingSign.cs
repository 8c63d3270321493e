using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Mapping;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace SahelBot.Telegram.Sending;

/// <summary>
/// Shows in a chat that something is coming, while it is. An answer that is there at once needs no sign; and since a sign is only
/// a sign, failures are ignored, and it gives way when many are to be shown at the same moment.
/// </summary>
internal sealed class TypingSign(BotApi api, ShutChats shut, TimeProvider clock) : IDisposable
{
    private const int MaxAtOnce = 16;

    private static readonly TimeSpan _before = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _slots = new(MaxAtOnce);

    /// <returns>To be disposed when the first message is there.</returns>
    public IDisposable Show(Spot spot, CancellationToken cancellationToken)
    {
        var shown = new Shown(cancellationToken);
        _ = ShowAsync(spot, shown.Token);
        return shown;
    }

    public void Dispose() => _slots.Dispose();

    private async Task ShowAsync(Spot spot, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_before, clock, cancellationToken);
            while (!shut.IsShut(spot.Chat))
            {
                await ShowOnceAsync(spot, cancellationToken);
                await Task.Delay(_between, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there.
        }
        catch (ObjectDisposedException)
        {
            // The bot is stopping.
        }
    }

    private async Task ShowOnceAsync(Spot spot, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            await api.TryAsync(
                async (client, token) =>
                {
                    await client.SendChatAction(spot.Chat, ChatAction.Typing, spot.Thread, cancellationToken: token);
                    return null;
                },
                cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    private sealed class Shown : IDisposable
    {
        private readonly CancellationTokenSource _source;
        private int _isOver;

        public Shown(CancellationToken cancellationToken)
        {
            _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Token = _source.Token;
        }

        public CancellationToken Token { get; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                _source.Cancel();
                _source.Dispose();
            }
        }
    }
}

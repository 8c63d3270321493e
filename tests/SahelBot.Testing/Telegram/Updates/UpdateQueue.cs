using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Updates;

/// <summary>What waits for the bot. Except for polling, whoever calls holds the gate of the world.</summary>
internal sealed class UpdateQueue(World world, int firstId)
{
    private const int MaxPollSeconds = 50;

    /// <summary>Kinds that come only when the bot names them in allowed_updates.</summary>
    private static readonly string[] _onRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(24);

    private readonly List<PendingUpdate> _pending = [];
    private readonly List<PendingUpdate> _confirmed = [];
    private int _nextId = firstId;
    private int _count;
    private TaskCompletionSource? _poller;

    public IReadOnlyList<PendingUpdate> Pending => _pending;

    /// <summary>Empty: all but those that come only on request.</summary>
    public IReadOnlyList<string> Allowed { get; set; } = [];

    public WebhookSettings? Webhook { get; set; }

    public void Add(string type, JsonObject content, long key)
    {
        if (Allowed.Count > 0 ? !Allowed.Contains(type) : _onRequest.Contains(type))
        {
            return;
        }

        var every = world.Faults.DuplicateEvery;
        var copies = every > 0 && ++_count % every == 0 ? 2 : 1;
        _pending.Add(new PendingUpdate(_nextId++, type, content, key, world.Clock.GetUtcNow(), copies));
        world.Changed.Raise();
    }

    public void Drop() => _pending.Clear();

    /// <summary>The last confirmed ones come once more, as after a failure at Telegram's.</summary>
    public void Redeliver(int count)
    {
        var again = _confirmed.TakeLast(count).ToList();
        foreach (var update in again)
        {
            update.Copies = 1;
            update.IsRepeated = true;
            update.IsDelivered = false;
        }

        _confirmed.RemoveAll(again.Contains);
        _pending.InsertRange(0, again);
        world.Changed.Raise();
    }

    public void Confirm(PendingUpdate update)
    {
        update.Copies--;
        update.IsDelivered = false;
        update.IsRepeated = true;
        if (update.Copies <= 0)
        {
            _pending.Remove(update);
            _confirmed.Add(update);
            world.Changed.Raise();
        }
    }

    public void DropExpired() => _pending.RemoveAll(u => world.Clock.GetUtcNow() - u.At > _lifetime);

    /// <summary>Whether somebody waits for updates.</summary>
    public bool IsPolled => _poller is not null;

    /// <summary>Waits, up to <paramref name="timeout"/> seconds, until there is something.</summary>
    /// <exception cref="ApiException">A webhook is set, or somebody else polls now.</exception>
    public async Task<JsonArray> PollAsync(int offset, int limit, int timeout, CancellationToken cancellationToken)
    {
        var me = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (world.Gate)
        {
            ThrowIfWebhook();
            _poller?.TrySetResult();
            _poller = me;
            ConfirmBefore(offset);
            world.Changed.Raise();
        }

        try
        {
            return await WaitAsync(me.Task, offset, limit is > 0 and <= 100 ? limit : 100, Math.Clamp(timeout, 0, MaxPollSeconds), cancellationToken);
        }
        finally
        {
            lock (world.Gate)
            {
                _poller = _poller == me ? null : _poller;
            }
        }
    }

    private async Task<JsonArray> WaitAsync(
        Task terminated, int offset, int limit, int seconds, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(TimeSpan.FromSeconds(seconds), world.Clock, over.Token);
        try
        {
            while (true)
            {
                var changed = world.Changed.Next;
                lock (world.Gate)
                {
                    if (terminated.IsCompleted)
                    {
                        throw Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
                    }

                    ThrowIfWebhook();
                    var batch = Batch(offset, limit);
                    if (batch.Count > 0 || timeout.IsCompleted)
                    {
                        return batch;
                    }
                }

                await Task.WhenAny(changed, terminated, timeout);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private void ThrowIfWebhook()
    {
        if (Webhook is not null)
        {
            throw Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
    }

    private static ApiException Conflict(string what) => new(409, "Conflict: " + what);

    private void ConfirmBefore(int offset)
    {
        DropExpired();
        if (offset < 0)
        {
            // all but the last ones are forgotten
            _pending.RemoveRange(0, Math.Max(0, _pending.Count + offset));
            return;
        }

        foreach (var update in _pending.Where(u => u.Id < offset && (u.IsDelivered || !u.IsRepeated)).ToList())
        {
            Confirm(update);
        }
    }

    private JsonArray Batch(int offset, int limit)
    {
        var array = new JsonArray();
        foreach (var update in _pending.Where(u => u.Id >= offset || u.IsRepeated).OrderBy(u => u.Id).Take(limit))
        {
            update.IsDelivered = true;
            array.Add((JsonNode)update.ToJson());
        }

        return array;
    }
}

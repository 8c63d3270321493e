using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SahelBot.Discord.Models;

namespace SahelBot.Discord.Gateway;

/// <summary>
/// One connection from its beginning to its end. All its state is here and nothing outlives it, so that a stale socket or timer can
/// touch no other. The reader reads, and leaves events in the queue; it waits for nobody.
/// </summary>
internal sealed partial class GatewayConnection(
    ConnectionPlan plan, IGatewaySocket socket, IEventSink sink, MonotonicClock clock, Random random, ILogger logger)
{
    public const int MalformedInARow = 5;
    public const int OutgoingPerMinute = 120;
    public const int KeptForHeartbeats = 10;
    public const int CloseToResume = 4000; // after 1000 and 1001 Discord forgets the session
    public const int CloseForGood = 1000;

    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _helloTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _readyTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _sendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _closeTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _shortestInterval = TimeSpan.FromMilliseconds(10);

    private readonly TaskCompletionSource<ConnectionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SlidingWindow _outgoing = new(OutgoingPerMinute, TimeSpan.FromMinutes(1));

    /// <summary>Null stands for a heartbeat, so that it carries the number of the last event when it goes out.</summary>
    private readonly Channel<byte[]?> _toSend = System.Threading.Channels.Channel.CreateUnbounded<byte[]?>(new() { SingleReader = true });

    private GatewaySession? _session = plan.Session;
    private TimeSpan? _readyAt;
    private int _malformedInARow;
    private int _isHeartbeatQueued;
    private volatile bool _isAnswered = true;
    private volatile bool _hasIdentified;

    /// <summary>Runs once. Never fails because of what Discord or the network does: that is in the result.</summary>
    /// <returns>After the socket is closed or cut.</returns>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellationToken)
    {
        using var life = new CancellationTokenSource();
        await using var onCancel = cancellationToken.Register(() => End(EndReason.Cancelled));
        var work = Task.CompletedTask;
        if (await ConnectAsync(cancellationToken))
        {
            work = Task.WhenAll(
                GuardedAsync(ReadAsync, EndReason.Dropped, life.Token),
                GuardedAsync(SendAsync, EndReason.SendFailed, life.Token),
                GuardedAsync(BeginAsync, EndReason.NotReady, life.Token),
                GuardedAsync(BeatAsync, EndReason.SendFailed, life.Token));
        }

        var end = await _end.Task;
        await CloseAsync(end);
        await life.CancelAsync();
        socket.Abort();
        await LetGoAsync(work);
        return end with
        {
            Session = Keeps(end) ? _session : null,
            HasIdentified = _hasIdentified,
            ReadyFor = _readyAt is { } at ? clock.Now - at : null,
        };
    }

    private static bool Keeps(ConnectionEnd end) => end.Reason switch
    {
        EndReason.Cancelled or EndReason.SessionInvalid => false,
        EndReason.Closed => CloseVerdict.Of(end.CloseCode) is CloseVerdict.Resume,
        _ => true,
    };

    private async Task<bool> ConnectAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_connectTimeout, clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(plan.FullAddress(), either.Token);
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or HttpRequestException or IOException)
        {
            End(EndReason.ConnectFailed);
            LogNotConnected(plan.Shard, e.Message);
            return false;
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var inflater = new GatewayInflater(); // one over the life of the connection
        while (!_end.Task.IsCompleted)
        {
            var frame = await socket.ReceiveAsync(cancellationToken);
            if (frame.IsClose)
            {
                End(EndReason.Closed, frame.CloseCode);
                return;
            }

            var message = frame.IsBinary ? inflater.Inflate(frame.Bytes.Span) : frame.Bytes;
            if (message is { } whole && !_end.Task.IsCompleted)
            {
                sink.Heard();
                Take(whole);
            }
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            Handle(GatewayPayload.Open(document.RootElement));
            _malformedInARow = 0;
        }
        catch (JsonException e)
        {
            sink.CountMalformed();
            LogMalformed(plan.Shard, e.Path, e.BytePositionInLine);
            if (++_malformedInARow >= MalformedInARow)
            {
                End(EndReason.Corrupt);
            }
        }
    }

    private void Handle(GatewayPayload payload)
    {
        switch (payload.Op)
        {
            case GatewayOp.Dispatch:
                Dispatch(payload);
                break;
            case GatewayOp.Heartbeat:
                QueueHeartbeat();
                break;
            case GatewayOp.HeartbeatAck:
                _isAnswered = true;
                break;
            case GatewayOp.Hello:
                _hello.TrySetResult(Interval(payload.Data));
                break;
            case GatewayOp.Reconnect:
                End(EndReason.ReconnectAsked);
                break;
            case GatewayOp.InvalidSession:
                End(payload.Data.ValueKind == JsonValueKind.True ? EndReason.SessionRefused : EndReason.SessionInvalid);
                break;
        }
    }

    private void Dispatch(GatewayPayload payload)
    {
        if (payload.Name == "READY")
        {
            Start(payload);
            return;
        }

        if (_session is { } session && payload.Sequence is { } sequence)
        {
            _session = session with { Sequence = sequence }; // also of an event that cannot be read: it would come again for ever
        }

        if (payload.Name == "RESUMED")
        {
            sink.Publish(new DiscordEvent.Resumed(plan.Shard));
            BeReady();
        }
        else if (EventMapper.Map(payload.Name, payload.Data, plan.Shard, clock.Time.GetTimestamp()) is { } happened)
        {
            sink.Publish(happened);
        }
    }

    private void Start(GatewayPayload payload)
    {
        var ready = EventMapper.Read(payload.Data, DiscordJson.Default.ReadyData);
        var resumeUrl = IsTrusted(ready.ResumeGatewayUrl) ? ready.ResumeGatewayUrl : plan.Address;
        _session = new GatewaySession(ready.SessionId, resumeUrl, payload.Sequence ?? 0, clock.Now);
        sink.Publish(new DiscordEvent.Ready(plan.Shard, ready.User, ready.Application.Id));
        if (plan.LostAt is { } lostAt)
        {
            sink.Publish(new DiscordEvent.SessionLost(plan.Shard, lostAt));
        }

        BeReady();
    }

    /// <summary>The token goes there: never over a connection less safe than this one.</summary>
    private bool IsTrusted(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeWss || address.Scheme == plan.Address.Scheme);

    private void BeReady()
    {
        _readyAt ??= clock.Now;
        _ready.TrySetResult();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!await InTimeAsync(_hello.Task, _helloTimeout, EndReason.NoHello, cancellationToken))
        {
            return;
        }

        if (plan.Session is { } session)
        {
            _toSend.Writer.TryWrite(GatewayMessages.Resume(plan.Token, session));
        }
        else if (plan.Permit is { } permit && await permit.SpendAsync(cancellationToken))
        {
            _hasIdentified = true;
            _toSend.Writer.TryWrite(GatewayMessages.Identify(plan.Token, plan.Shard, plan.Shards));
        }
        else
        {
            End(EndReason.BudgetSpent);
            return;
        }

        await InTimeAsync(_ready.Task, _readyTimeout, EndReason.NotReady, cancellationToken);
    }

    private async Task<bool> InTimeAsync(Task what, TimeSpan timeout, EndReason otherwise, CancellationToken cancellationToken)
    {
        try
        {
            await what.WaitAsync(timeout, clock.Time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            End(otherwise);
            return false;
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var interval = await _hello.Task.WaitAsync(cancellationToken);
        await clock.DelayAsync(interval * random.NextDouble(), cancellationToken); // a fleet must not beat as one
        while (!_end.Task.IsCompleted)
        {
            if (!_isAnswered)
            {
                End(EndReason.Zombie);
                return;
            }

            _isAnswered = false;
            QueueHeartbeat();
            await clock.DelayAsync(interval, cancellationToken);
        }
    }

    private void QueueHeartbeat()
    {
        if (Interlocked.Exchange(ref _isHeartbeatQueued, 1) == 0)
        {
            _toSend.Writer.TryWrite(null);
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var queued in _toSend.Reader.ReadAllAsync(cancellationToken))
        {
            var isHeartbeat = queued is null;
            while (_outgoing.TryTake(clock.Now, isHeartbeat ? 0 : KeptForHeartbeats) is { Ticks: > 0 } wait)
            {
                await clock.DelayAsync(wait, cancellationToken);
            }

            if (isHeartbeat)
            {
                Volatile.Write(ref _isHeartbeatQueued, 0);
            }

            using var timeout = new CancellationTokenSource(_sendTimeout, clock.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await socket.SendAsync(queued ?? GatewayMessages.Heartbeat(_session?.Sequence), either.Token);
        }
    }

    /// <summary>What breaks one part of a connection ends the connection, and only that.</summary>
    private async Task GuardedAsync(Func<CancellationToken, Task> part, EndReason reason, CancellationToken cancellationToken)
    {
        try
        {
            await part(cancellationToken);
        }
        catch (InvalidDataException)
        {
            End(EndReason.Corrupt);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException
            or InvalidOperationException)
        {
            End(reason);
        }
        catch (Exception e)
        {
            LogBroken(plan.Shard, e);
            End(reason);
            throw; // a mistake of ours, or a budget that cannot be written
        }
    }

    private async Task CloseAsync(ConnectionEnd end)
    {
        using var timeout = new CancellationTokenSource(_closeTimeout, clock.Time);
        try
        {
            await socket.CloseAsync(end.Reason == EndReason.Cancelled ? CloseForGood : CloseToResume, timeout.Token)
                .WaitAsync(_closeTimeout, clock.Time, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException or WebSocketException or IOException
            or ObjectDisposedException or InvalidOperationException)
        {
            // It is cut instead.
        }
    }

    private async Task LetGoAsync(Task work)
    {
        try
        {
            await work.WaitAsync(_closeTimeout, clock.Time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogStuck(plan.Shard);
        }
        finally
        {
            socket.Dispose();
        }
    }

    private void End(EndReason reason, int? closeCode = null)
    {
        var advice = reason == EndReason.Closed && CloseVerdict.Of(closeCode) is CloseVerdict.Stop stop ? stop.Advice : null;
        _end.TrySetResult(new ConnectionEnd(reason) { CloseCode = closeCode, Advice = advice });
    }

    private static TimeSpan Interval(JsonElement hello)
    {
        if (hello.ValueKind != JsonValueKind.Object || !hello.TryGetProperty("heartbeat_interval", out var interval)
            || interval.ValueKind != JsonValueKind.Number || !(interval.GetDouble() is > 0 and < 3_600_000 and var milliseconds))
        {
            throw new JsonException("No interval.");
        }

        var span = TimeSpan.FromMilliseconds(milliseconds);
        return span > _shortestInterval ? span : _shortestInterval;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: no connection ({Problem})")]
    private partial void LogNotConnected(int shard, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of the gateway cannot be read, at {Path} ({Position})")]
    private partial void LogMalformed(int shard, string? path, long? position);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: the connection broke off")]
    private partial void LogBroken(int shard, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a connection does not let go and is left behind")]
    private partial void LogStuck(int shard);
}

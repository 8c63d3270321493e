using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>Something that a person did, and what they see of the answer. It changes while the bot answers. Thread safe.</summary>
public sealed class FakeInteraction
{
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(100);

    private readonly World _world;
    private readonly InteractionState _state;

    internal FakeInteraction(World world, InteractionState state)
    {
        _world = world;
        _state = state;
    }

    public ulong Id => _state.Id;

    public string Token => _state.Token;

    public InteractionKind Kind => _state.Kind;

    public FakeUser User => _state.User;

    public DateTimeOffset CreatedAt => _state.CreatedAt;

    /// <summary>
    /// From the person's doing until the bot was told of it by a connection that went on for a moment, so that it was surely read; null: it
    /// never was, or not yet.
    /// </summary>
    public TimeSpan? ToldAfter => Locked(() => _state.Tellings
        .Where(t => (t.Connection.ServedUntil ?? _world.Now) - t.At >= _moment)
        .Select(t => (TimeSpan?)(t.At - _state.CreatedAt))
        .Min());

    /// <summary>Null: not yet, or never.</summary>
    public DateTimeOffset? AcknowledgedAt => Locked(() => _state.AcknowledgedAt);

    /// <summary>From the person's doing to the first answer.</summary>
    public TimeSpan? AcknowledgedAfter => AcknowledgedAt - CreatedAt;

    /// <summary>4 message, 5 "thinking", 6 and 7 the message of the component, 8 choices, 9 a form.</summary>
    public int? CallbackType => Locked(() => _state.CallbackType);

    /// <summary>The person reads "The application did not respond".</summary>
    public bool DidNotRespond => Locked(() =>
        _state.AcknowledgedAt is null && _world.Now - _state.CreatedAt > _world.Options.InteractionDeadline);

    /// <summary>What the first answer made, or the message that the component belongs to; null: nothing, or deleted.</summary>
    public FakeMessage? Response => Locked(() => _state.Original is { DeletedAt: null } m ? FakeMessage.Of(m) : null);

    public IReadOnlyList<FakeMessage> FollowUps => Locked(() =>
        (IReadOnlyList<FakeMessage>)[.. _state.FollowUps.Where(m => m.DeletedAt is null).Select(FakeMessage.Of)]);

    /// <summary>What was offered while typing: name and value; null: nothing was answered.</summary>
    public IReadOnlyList<(string Name, string Value)>? Choices => Locked(() => _state.Choices is null
        ? null
        : (IReadOnlyList<(string, string)>)[.. _state.Choices.OfType<JsonObject>().Select(c => (c.Text("name") ?? "", c["value"]?.ToString() ?? ""))]);

    /// <summary>The form that opened: a copy of what the bot sent; null: none.</summary>
    public JsonObject? Modal => Locked(() => _state.Modal?.DeepClone().AsObject());

    /// <summary>As the bot was told of it: a copy.</summary>
    public JsonObject Payload => Locked(() => _state.Payload.DeepClone().AsObject());

    /// <summary>Waits for any first answer.</summary>
    public Task WaitForAcknowledgementAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => _state.AcknowledgedAt is null ? null : this, "to be acknowledged", timeout, cancellationToken);

    /// <summary>Waits for a response that says something, be it that the thinking came to an end.</summary>
    public Task<FakeMessage> WaitForResponseAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForResponseAsync(_ => true, timeout, cancellationToken);

    /// <summary>Waits for a response of which something is true.</summary>
    public Task<FakeMessage> WaitForResponseAsync(
        Func<FakeMessage, bool> isIt, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(
            () => _state.AcknowledgedAt is not null && Response is { IsThinking: false } response && isIt(response) ? response : null,
            "a response",
            timeout,
            cancellationToken);

    public Task<IReadOnlyList<FakeMessage>> WaitForFollowUpsAsync(
        int count, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => FollowUps is { } sent && sent.Count >= count ? sent : null, "follow-ups", timeout, cancellationToken);

    public Task<IReadOnlyList<(string Name, string Value)>> WaitForChoicesAsync(
        TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => Choices, "choices", timeout, cancellationToken);

    public Task<JsonObject> WaitForModalAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => Modal, "a form", timeout, cancellationToken);

    private Task<T> WaitAsync<T>(Func<T?> probe, string what, TimeSpan? timeout, CancellationToken cancellationToken)
        where T : class =>
        _world.Changed.WaitAsync(
            probe,
            () => FormattableString.Invariant(
                $"{what}; the {Kind} by {User} was answered with type {_state.CallbackType}, and shows: {Response?.ToString() ?? "nothing"}"),
            timeout,
            cancellationToken);

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}

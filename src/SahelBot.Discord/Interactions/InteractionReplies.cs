using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Messages;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Rendering;

namespace SahelBot.Discord.Interactions;

/// <summary>Says what an interaction that is deferred is answered with: the original message is edited, what does not fit follows it.</summary>
internal sealed partial class InteractionReplies(IDiscordRest rest, IChatService chat, PlaceBook places, TimeProvider clock, ILogger logger)
{
    /// <summary>What is left of the 15 minutes of an interaction that waited for its turn.</summary>
    private static readonly TimeSpan _tryFor = TimeSpan.FromMinutes(5);

    private const string Ellipsis = "…";

    private readonly Patience _patience = new(clock);

    /// <exception cref="DiscordException">Not even the original could be edited.</exception>
    public async Task DeliverAsync(
        InteractionAddress address, ChatEvent happened, ChatOutcome outcome, Acknowledgement acknowledged, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(address, happened, acknowledged);
        if (outcome is { Replies.Count: 0, Toast: null, Excuse: { } excuse } && acknowledged != Acknowledgement.Pressed)
        {
            outcome = Decider.Saying(excuse); // Discord shows that the bot is thinking until it has said something
        }

        if (acknowledged == Acknowledgement.Public && IsOnlyForPerson(happened, outcome))
        {
            await DeliverAloneAsync(delivery, outcome.Replies, cancellationToken);
            return;
        }

        foreach (var reply in outcome.Replies)
        {
            await DeliverAsync(delivery, reply, cancellationToken);
        }

        if (outcome.Toast is { Length: > 0 } toast)
        {
            await ToastAsync(delivery, toast, cancellationToken);
        }

        if (!delivery.IsOriginalDone && acknowledged != Acknowledgement.Pressed)
        {
            await EditAsync(delivery, ReplyBodies.Of(DiscordWording.In(happened.Person.ClientLanguage).TooMuch), cancellationToken);
        }
    }

    /// <summary>What is wrong with a request is nobody else's business, and nothing that others would have to scroll past.</summary>
    private static bool IsOnlyForPerson(ChatEvent happened, ChatOutcome outcome) =>
        happened.Place.Kind != PlaceKind.Private
        && outcome.Replies.Count > 0
        && outcome.Replies.All(r => r is { IsOnlyForPerson: true, Exchange: null, Act: ReplyAct.Send });

    /// <summary>
    /// A message stays as public as it was deferred, and the first follow-up takes its place. So the original says a word, the answer follows
    /// for the person alone, and the original goes. When the answer does not arrive, the original says it to all.
    /// </summary>
    private async Task DeliverAloneAsync(Delivery delivery, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        await EditAsync(delivery, ReplyBodies.Of(Ellipsis), cancellationToken);
        var bodies = replies.SelectMany(r => ReplyBodies.Of(r)).ToList();
        try
        {
            foreach (var body in bodies)
            {
                var made = await FollowAsync(delivery, Ephemeral(body), cancellationToken);
                places.NoteOwn(made.Id);
            }
        }
        catch (DiscordException e)
        {
            LogNoFollowUp(delivery.Address.InteractionId.ToString(), e.Failure, e.Message);
            await EditAsync(delivery, bodies[0] with { KeptAttachments = [] }, cancellationToken);
            return;
        }

        try
        {
            await rest.DeleteOriginalAsync(delivery.Address, cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNotRemoved(delivery.Address.InteractionId.ToString(), e.Failure, e.Message);
        }
    }

    private async Task DeliverAsync(Delivery delivery, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Act == ReplyAct.ReplaceButtons)
        {
            if (delivery.Acknowledged == Acknowledgement.Pressed)
            {
                // No flags: they would hide the message's own cards.
                await EditAsync(
                    delivery, new MessageBody { Components = DiscordButtons.Of(reply.Buttons), Flags = MessageTraits.None }, cancellationToken);
            }

            return;
        }

        var takesOriginal = reply.Act == ReplyAct.Replace || delivery.Acknowledged != Acknowledgement.Pressed;
        foreach (var body in ReplyBodies.Of(reply, Share(delivery, reply)))
        {
            var message = takesOriginal && !delivery.IsOriginalDone
                ? await EditAsync(delivery, body with { KeptAttachments = [] }, cancellationToken)
                : await FollowAsync(delivery, reply, body, cancellationToken);
            if (message is not null)
            {
                await ShownAsync(delivery, reply, message, cancellationToken);
            }
        }
    }

    private async Task ShownAsync(Delivery delivery, Reply reply, Message message, CancellationToken cancellationToken)
    {
        places.NoteOwn(message.Id);
        if (reply.Exchange is { } exchange)
        {
            // What one person of many sees can be changed with the interaction only, and that ends after fifteen minutes.
            var place = delivery.Happened.Place;
            var isEphemeral = message.Flags.HasFlag(MessageTraits.Ephemeral)
                || delivery.Acknowledged == Acknowledgement.Ephemeral || reply.IsOnlyForPerson;
            place = isEphemeral || place.Address != place.Chat ? place with { Address = "" } : place; // else it is where the person is told, not here
            await chat.ShownAsync(place, PlaceBook.IdOf(message.Id), exchange, cancellationToken);
        }
    }

    /// <summary>An answer that only the person sees can be shown to all, where there are others.</summary>
    private static IReadOnlyList<ReplyButton> Share(Delivery delivery, Reply reply)
    {
        var isShareable = delivery.Acknowledged == Acknowledgement.Ephemeral
            && reply is { Exchange: not null, Picture: null, IsOnlyForPerson: false }
            && delivery.Happened.Place.Kind != PlaceKind.Private;
        return isShareable
            ? [new ReplyButton(
                DiscordWording.In(delivery.Happened.Person.ClientLanguage).Share, InteractionMapper.SharePrefix + reply.Exchange)]
            : [];
    }

    private async Task<Message> EditAsync(Delivery delivery, MessageBody body, CancellationToken cancellationToken)
    {
        Message message;
        try
        {
            message = await _patience.TryAsync(
                token => rest.EditOriginalAsync(delivery.Address, body, token), _tryFor, cancellationToken);
        }
        catch (DiscordException e) when (e.Failure == DiscordFailure.Rejected && delivery.Acknowledged != Acknowledgement.Pressed)
        {
            LogRefused(delivery.Address.InteractionId.ToString(), e.Code);
            var trouble = DiscordWording.In(delivery.Happened.Person.ClientLanguage).Trouble;
            message = await _patience.TryAsync(
                token => rest.EditOriginalAsync(delivery.Address, new MessageBody { Content = trouble }, token), _tryFor, cancellationToken);
        }

        delivery.IsOriginalDone = true;
        return message;
    }

    /// <returns>Null when it did not arrive, or nobody knows: Discord takes no follow-up twice as one.</returns>
    private async Task<Message?> FollowAsync(Delivery delivery, Reply reply, MessageBody body, CancellationToken cancellationToken)
    {
        var isEphemeral = delivery.Acknowledged == Acknowledgement.Ephemeral || reply.IsOnlyForPerson;
        try
        {
            return await FollowAsync(delivery, isEphemeral ? Ephemeral(body) : body, cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNoFollowUp(delivery.Address.InteractionId.ToString(), e.Failure, e.Message);
            return null;
        }
    }

    private async Task ToastAsync(Delivery delivery, string toast, CancellationToken cancellationToken)
    {
        var body = ReplyBodies.Of(toast);
        if (!delivery.IsOriginalDone && delivery.Acknowledged != Acknowledgement.Pressed)
        {
            await EditAsync(delivery, body, cancellationToken);
            return;
        }

        try
        {
            await FollowAsync(delivery, Ephemeral(body), cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNoFollowUp(delivery.Address.InteractionId.ToString(), e.Failure, e.Message);
        }
    }

    /// <summary>Repeated only where Discord says that it did nothing.</summary>
    private async Task<Message> FollowAsync(Delivery delivery, MessageBody body, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.FollowUpAsync(delivery.Address, body, cancellationToken);
        }
        catch (DiscordException e) when (e.Failure == DiscordFailure.RateLimited)
        {
            await Task.Delay(e.RetryAfter ?? TimeSpan.FromSeconds(1), clock, cancellationToken);
            return await rest.FollowUpAsync(delivery.Address, body, cancellationToken);
        }
    }

    public static MessageBody Ephemeral(MessageBody body) => body with { Flags = body.Flags | MessageTraits.Ephemeral };

    private sealed class Delivery(InteractionAddress address, ChatEvent happened, Acknowledgement acknowledged)
    {
        public InteractionAddress Address { get; } = address;

        public ChatEvent Happened { get; } = happened;

        public Acknowledgement Acknowledged { get; } = acknowledged;

        public bool IsOriginalDone { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to interaction {Interaction} was refused (code {Code}); an excuse is shown")]
    private partial void LogRefused(string interaction, int? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The place of the answer to interaction {Interaction} could not be removed ({Failure}): {Problem}")]
    private partial void LogNotRemoved(string interaction, DiscordFailure failure, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A follow-up to interaction {Interaction} may not have arrived ({Failure}): {Problem}")]
    private partial void LogNoFollowUp(string interaction, DiscordFailure failure, string problem);
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Rendering;

namespace SahelBot.Discord.Messages;

/// <summary>Answers mentions, replies and direct messages, in each channel one after the other.</summary>
internal sealed partial class MessageAnswerer(
    IDiscordRest rest,
    IChatService chat,
    Decider decider,
    Inbox inbox,
    PlaceBook places,
    MessageMapper mapper,
    WorkQueues queues,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>Discord knows a nonce for a few minutes; later a repeated message would be a second one.</summary>
    private static readonly TimeSpan _sendFor = TimeSpan.FromMinutes(2);

    private const int LookedThrough = 100;
    private const int MostAnswers = 20_000;
    private const int MostSeen = 50_000;

    private readonly RecentIds _seen = new(MostSeen);
    private readonly ConcurrentDictionary<Snowflake, Answered> _answers = new();
    private readonly TypingSign _typing = new(rest, clock);
    private readonly Patience _patience = new(clock);

    /// <summary>Lines a message up when it is meant for the bot and was not seen before.</summary>
    public void Take(Message message, CancellationToken cancellationToken)
    {
        places.NoteMessage(message);
        if (mapper.Map(message, isEdited: false) is { } happened && _seen.Add(message.Id))
        {
            var stored = Task.Run(() => inbox.TakeAsync(message, CancellationToken.None), CancellationToken.None); // not only when its turn comes
            queues.Add(QueueOf(message), () => WorkAsync(message, happened, [], stored, cancellationToken));
        }
    }

    /// <summary>As <see cref="Take"/>, for what the process before had stored.</summary>
    public void Resume(Message message, CancellationToken cancellationToken)
    {
        if (mapper.Map(message, isEdited: false) is { } happened && _seen.Add(message.Id))
        {
            queues.Add(
                QueueOf(message), () => WorkAsync(message, happened, [], IsOpenAsync(message, cancellationToken), cancellationToken));
        }
        else
        {
            queues.Add(QueueOf(message), () => inbox.CompleteAsync(message.Id)); // not for the bot any more
        }
    }

    /// <summary>Answers a question anew that was rewritten.</summary>
    public void TakeEdited(Message message, CancellationToken cancellationToken)
    {
        var isFresh = message.EditedTimestamp is { } edited && edited - message.Id.CreatedAt < MessageMapper.EditableFor;
        if (!isFresh || mapper.Map(message, isEdited: true) is not { } happened)
        {
            return;
        }

        queues.Add(QueueOf(message), () =>
        {
            var before = _answers.GetValueOrDefault(message.Id);
            if (before is not null && before.Content == message.Content)
            {
                return Task.CompletedTask; // a preview, or told twice
            }

            _seen.Add(message.Id);
            return WorkAsync(message, happened, before?.Messages ?? [], Task.FromResult(true), cancellationToken);
        });
    }

    /// <summary>Remembers that a message has its answer, so that it is not answered again.</summary>
    public void NoteAnswered(Snowflake message) => _seen.Add(message);

    private static string QueueOf(Message message) => "channel " + message.ChannelId;

    /// <summary>
    /// Of a message that the process before left: it may have answered, and ended before it could note so. As long as Discord knows the
    /// nonce there is no harm in sending again; later it is looked for.
    /// </summary>
    private async Task<bool> IsOpenAsync(Message message, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - message.Id.CreatedAt < _sendFor)
        {
            return true;
        }

        try
        {
            var since = await rest.GetMessagesAfterAsync(message.ChannelId, message.Id, LookedThrough, cancellationToken);
            if (!since.Any(m => m.Author.Id == places.Self && m.MessageReference?.MessageId == message.Id))
            {
                return true;
            }

            await inbox.CompleteAsync(message.Id);
            return false;
        }
        catch (DiscordException)
        {
            return true; // where the bot may not read what was said, it cannot reply either
        }
    }

    /// <param name="isToDo">False when it was taken, or answered, before.</param>
    private async Task WorkAsync(
        Message message, ChatEvent happened, IReadOnlyList<Snowflake> earlier, Task<bool> isToDo, CancellationToken cancellationToken)
    {
        try
        {
            if (!await isToDo)
            {
                return;
            }

            ChatOutcome outcome;
            using (_typing.Show(message.ChannelId))
            {
                outcome = await decider.DecideAsync(happened, cancellationToken);
            }

            var made = await DeliverAsync(message, happened.Place, outcome, earlier, cancellationToken);
            if (_answers.Count < MostAnswers)
            {
                _answers[message.Id] = new Answered(message.Content, made);
            }

            await inbox.CompleteAsync(message.Id);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops; the next process goes on from what is stored.
        }
        catch (DiscordException e)
        {
            LogNotDelivered(message.Id, e.Failure, e.Message);
            await inbox.CompleteAsync(message.Id);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(e, message.Id);
        }
    }

    private async Task<IReadOnlyList<Snowflake>> DeliverAsync(
        Message message, Place place, ChatOutcome outcome, IReadOnlyList<Snowflake> earlier, CancellationToken cancellationToken)
    {
        var made = new List<Snowflake>();
        foreach (var reply in outcome.Replies)
        {
            foreach (var body in ReplyBodies.Of(reply))
            {
                var sent = made.Count < earlier.Count
                    ? await EditAsync(message, earlier[made.Count], body, cancellationToken)
                    : await SendAsync(message, made.Count, earlier.Count, body, cancellationToken);
                made.Add(sent);
                places.NoteOwn(sent);
                if (reply.Exchange is { } exchange)
                {
                    await chat.ShownAsync(place, PlaceBook.IdOf(sent), exchange, cancellationToken);
                }
            }
        }

        foreach (var left in made.Count == 0 ? [] : earlier.Skip(made.Count))
        {
            await DeleteAsync(message, left, cancellationToken);
        }

        return made.Count == 0 ? earlier : made;
    }

    private async Task<Snowflake> EditAsync(Message question, Snowflake answer, MessageBody body, CancellationToken cancellationToken)
    {
        var edited = await _patience.TryAsync(
            token => rest.EditMessageAsync(question.ChannelId, answer, body with { KeptAttachments = [] }, token), _sendFor, cancellationToken);
        return edited.Id;
    }

    private async Task DeleteAsync(Message question, Snowflake answer, CancellationToken cancellationToken)
    {
        try
        {
            await rest.DeleteMessageAsync(question.ChannelId, answer, cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNotDelivered(question.Id, e.Failure, e.Message);
        }
    }

    /// <param name="part">From 0; with the question's id it names the message, so that it is made once.</param>
    private async Task<Snowflake> SendAsync(Message question, int part, int before, MessageBody body, CancellationToken cancellationToken)
    {
        var message = Outgoing.Of(
            body,
            part == 0 ? MessageReference.To(question.Id) : null,
            string.Create(CultureInfo.InvariantCulture, $"{question.Id}.{part}{(before > 0 ? "e" : "")}"));
        try
        {
            return (await SendAsync(question.ChannelId, message, cancellationToken)).Id;
        }
        catch (DiscordException e) when (e.Failure == DiscordFailure.Rejected)
        {
            LogPlain(question.Id, e.Code);
            return (await SendAsync(question.ChannelId, Outgoing.Plainer(message), cancellationToken)).Id;
        }
    }

    private Task<Message> SendAsync(Snowflake channel, NewMessage message, CancellationToken cancellationToken) =>
        _patience.TryAsync(token => rest.SendMessageAsync(channel, message, token), _sendFor, cancellationToken);

    private sealed record Answered(string Content, IReadOnlyList<Snowflake> Messages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to message {Message} could not be delivered ({Failure}): {Problem}")]
    private partial void LogNotDelivered(Snowflake message, DiscordFailure failure, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to message {Message} was refused (code {Code}); it is sent in a plainer form")]
    private partial void LogPlain(Snowflake message, int? code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Message} could not be worked off; the next start goes on with it")]
    private partial void LogFailed(Exception exception, Snowflake message);
}

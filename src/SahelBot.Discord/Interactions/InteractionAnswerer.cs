using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models.Components;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Rendering;

namespace SahelBot.Discord.Interactions;

/// <summary>
/// Answers commands, presses and forms. Each is acknowledged at once on a task of its own that waits for no queue; the answer is an edit
/// of what the acknowledgement made, and there always is one, also when something fails or the bot stops.
/// </summary>
/// <param name="firstAnswerWithin">How long Discord takes the first answer to an interaction.</param>
internal sealed partial class InteractionAnswerer(
    IDiscordRest rest,
    IChatService chat,
    Decider decider,
    Inbox inbox,
    PlaceBook places,
    WorkQueues queues,
    TimeSpan firstAnswerWithin,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>How long an answer may take after the bot was told to stop.</summary>
    private static readonly TimeSpan _lastWords = TimeSpan.FromSeconds(3);

    /// <summary>Discord forgets an interaction after 15 minutes.</summary>
    private static readonly TimeSpan _answerable = TimeSpan.FromMinutes(14);

    /// <summary>How much of the three seconds a slow store may take.</summary>
    private static readonly TimeSpan _storeWait = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// A form must be the first answer, so a press waits for what comes out such a part of the time for that, counted from its arrival.
    /// </summary>
    private const double OfFirstAnswer = 0.4;

    private const int MostSeen = 50_000;

    private readonly RecentIds _seen = new(MostSeen);
    private readonly RecentIds _shared = new(MostSeen);
    private readonly InteractionMapper _mapper = new(places, rest);
    private readonly InteractionReplies _replies = new(rest, chat, places, clock, logger);

    /// <summary>Returns at once.</summary>
    /// <param name="receivedAt">A timestamp of the clock.</param>
    public void Take(Interaction interaction, long receivedAt, CancellationToken cancellationToken)
    {
        if (!_seen.Add(interaction.Id))
        {
            return;
        }

        var alone = "interaction " + interaction.Id;
        switch (_mapper.Map(interaction))
        {
            case MappedInteraction.Asked asked:
                var stored = Task.Run(() => inbox.TakeAsync(interaction, CancellationToken.None), CancellationToken.None);
                var deferred = Task.Run(() => DeferAsync(interaction, asked, stored, cancellationToken), CancellationToken.None);
                queues.Add(QueueOf(interaction), () => WorkAsync(interaction, asked, stored, deferred, isLeftOver: false, cancellationToken));
                break;
            case MappedInteraction.Pressed pressed:
                queues.Add(alone, () => PressAsync(interaction, pressed.Happened, receivedAt, cancellationToken));
                break;
            case MappedInteraction.Shared shared:
                queues.Add(alone, () => ShareAsync(interaction, shared.Exchange, cancellationToken));
                break;
            case MappedInteraction.Typed typed:
                queues.Add(alone, () => SuggestAsync(interaction, typed, cancellationToken));
                break;
            default:
                LogUnknown(interaction.Id.ToString(), interaction.Type);
                break;
        }
    }

    /// <summary>Goes on with an interaction that the process before had deferred, if its time is not over.</summary>
    public void Resume(Interaction interaction, CancellationToken cancellationToken)
    {
        var age = clock.GetUtcNow() - interaction.Id.CreatedAt;
        if (age > _answerable
            || _mapper.Map(interaction) is not MappedInteraction.Asked asked
            || !_seen.Add(interaction.Id))
        {
            queues.Add("interaction " + interaction.Id, () => inbox.CompleteAsync(interaction.Id));
            return;
        }

        var stored = Task.FromResult(true);
        var deferred = age > firstAnswerWithin // then it was, or it never can be
            ? Task.FromResult(true)
            : Task.Run(() => DeferAsync(interaction, asked, stored, cancellationToken), CancellationToken.None);
        queues.Add(QueueOf(interaction), () => WorkAsync(interaction, asked, stored, deferred, isLeftOver: true, cancellationToken));
    }

    /// <summary>What one person does in one channel is answered in order; nobody waits for somebody else.</summary>
    private static string QueueOf(Interaction interaction) => $"person {interaction.ChannelId} {interaction.Invoker()?.Id}";

    /// <summary>
    /// Stored first, so that nobody reads "is thinking" for ever because the process ended there; but a store that is slow delays it little.
    /// </summary>
    private async Task<bool> DeferAsync(
        Interaction interaction, MappedInteraction.Asked asked, Task<bool> stored, CancellationToken cancellationToken)
    {
        await Task.WhenAny(stored, Task.Delay(_storeWait, clock, CancellationToken.None));
        return await AcknowledgeAsync(interaction, new InteractionCallback.Defer(asked.IsOnlyForPerson), cancellationToken);
    }

    private async Task WorkAsync(
        Interaction interaction,
        MappedInteraction.Asked asked,
        Task<bool> stored,
        Task<bool> deferred,
        bool isLeftOver,
        CancellationToken cancellationToken)
    {
        try
        {
            var isNew = await stored;
            var isDeferred = await deferred;
            if (isNew && (isLeftOver ? await IsOpenAsync(interaction, cancellationToken) : isDeferred))
            {
                await AnswerAsync(interaction, asked, cancellationToken);
            }
        }
        catch (DiscordException e)
        {
            LogNotDelivered(interaction.Id.ToString(), e.Failure, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(e, interaction.Id.ToString());
        }
        finally
        {
            await inbox.CompleteAsync(interaction.Id);
        }
    }

    /// <summary>The process before may have answered, and ended before it could note so: further parts would come twice.</summary>
    private async Task<bool> IsOpenAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            return (await rest.GetOriginalAsync(interaction.Address(), cancellationToken)).Flags.HasFlag(MessageTraits.Loading);
        }
        catch (DiscordException e) when (e.Failure is DiscordFailure.Unavailable or DiscordFailure.RateLimited)
        {
            return true;
        }
    }

    private async Task AnswerAsync(Interaction interaction, MappedInteraction.Asked asked, CancellationToken cancellationToken)
    {
        var acknowledged = asked.IsOnlyForPerson ? Acknowledgement.Ephemeral : Acknowledgement.Public;
        var happened = asked.Happened ?? Nothing(interaction);
        try
        {
            var outcome = asked.Happened is { } real
                ? await decider.DecideAsync(real, cancellationToken)
                : Decider.Saying(DiscordWording.In(happened.Person.ClientLanguage).Wordless);
            await _replies.DeliverAsync(interaction.Address(), happened, outcome, acknowledged, cancellationToken);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or DiscordException))
        {
            var words = DiscordWording.In(happened.Person.ClientLanguage);
            var isStopping = e is OperationCanceledException && cancellationToken.IsCancellationRequested;
            if (!isStopping)
            {
                LogFailed(e, interaction.Id.ToString());
            }

            using var last = new CancellationTokenSource(_lastWords, clock);
            var excuse = isStopping
                ? Decider.Saying(words.Restarting, isOnlyForPerson: false) // one call has to do
                : Decider.Saying(words.Trouble);
            await _replies.DeliverAsync(interaction.Address(), happened, excuse, acknowledged, last.Token);
        }
    }

    /// <summary>For an interaction about nothing.</summary>
    private ChatEvent.Pressed Nothing(Interaction interaction) => new("")
    {
        Person = interaction.Invoker() is { } user ? InteractionMapper.PersonOf(interaction, user) : new Person(PlaceBook.Platform, ""),
        Place = _mapper.PlaceOf(interaction, interaction.ChannelId ?? interaction.Id),
    };

    /// <returns>False when nothing more can be said to the interaction.</returns>
    private async Task<bool> AcknowledgeAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken)
    {
        try
        {
            using var last = new CancellationTokenSource(_lastWords, clock);
            await rest.RespondAsync(interaction.Address(), callback, cancellationToken.IsCancellationRequested ? last.Token : cancellationToken);
            return true;
        }
        catch (DiscordException e)
        {
            LogNotAcknowledged(interaction.Id.ToString(), e.Failure, e.Message);
            return e.Failure is DiscordFailure.Unavailable or DiscordFailure.AlreadyAcknowledged; // it may have arrived
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task PressAsync(Interaction interaction, ChatEvent.Pressed pressed, long receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            var deciding = decider.DecideAsync(pressed, cancellationToken);
            var left = (firstAnswerWithin * OfFirstAnswer) - clock.GetElapsedTime(receivedAt);
            var isInTime = deciding.IsCompleted || await IsDoneAsync(deciding, left, cancellationToken);
            if (!isInTime)
            {
                var isAcknowledged = await AcknowledgeAsync(interaction, new InteractionCallback.DeferUpdate(), cancellationToken);
                var late = await deciding;
                if (isAcknowledged)
                {
                    await _replies.DeliverAsync(interaction.Address(), pressed, late, Acknowledgement.Pressed, cancellationToken);
                }

                return;
            }

            await AnswerPressAsync(interaction, pressed, await deciding, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            var words = DiscordWording.In(pressed.Person.ClientLanguage).Restarting;
            await AcknowledgeAsync(
                interaction, new InteractionCallback.Reply(InteractionReplies.Ephemeral(ReplyBodies.Of(words))), cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNotDelivered(interaction.Id.ToString(), e.Failure, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(e, interaction.Id.ToString());
        }
    }

    private async Task AnswerPressAsync(
        Interaction interaction, ChatEvent.Pressed pressed, ChatOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Form is { } form)
        {
            await AcknowledgeAsync(interaction, new InteractionCallback.ShowModal(ModalOf(form)), cancellationToken);
            return;
        }

        if (outcome is { Replies.Count: 0, Toast: { Length: > 0 } toast })
        {
            var body = InteractionReplies.Ephemeral(ReplyBodies.Of(toast));
            await AcknowledgeAsync(interaction, new InteractionCallback.Reply(body), cancellationToken);
            return;
        }

        var changesPressed = outcome.Replies.Count == 0 || outcome.Replies.Any(r => r.Act != ReplyAct.Send);
        var isEphemeral = interaction.Message?.Flags.HasFlag(MessageTraits.Ephemeral) == true
            || outcome.Replies.Any(r => r.IsOnlyForPerson);
        InteractionCallback callback = changesPressed
            ? new InteractionCallback.DeferUpdate()
            : new InteractionCallback.Defer(isEphemeral);
        if (await AcknowledgeAsync(interaction, callback, cancellationToken))
        {
            var acknowledged = changesPressed ? Acknowledgement.Pressed
                : isEphemeral ? Acknowledgement.Ephemeral
                : Acknowledgement.Public;
            await _replies.DeliverAsync(interaction.Address(), pressed, outcome, acknowledged, cancellationToken);
        }
    }

    private async Task<bool> IsDoneAsync(Task task, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Modal ModalOf(ReplyForm form) => new(form.Data, form.Title,
    [
        new Component.Field(form.Label, new Component.TextInput(InteractionMapper.FormField, form.IsLong ? TextInputStyle.Paragraph : TextInputStyle.SingleLine)
        {
            Value = form.Value.Length > 0 ? form.Value : null,
            Required = true,
            MinLength = 1,
            MaxLength = form.MaxLength,
        }),
    ]);

    /// <summary>Says to all what the message with the button says to one.</summary>
    private async Task ShareAsync(Interaction interaction, string exchange, CancellationToken cancellationToken)
    {
        try
        {
            var person = interaction.Invoker() is { } user ? InteractionMapper.PersonOf(interaction, user) : null;
            var words = DiscordWording.In(person?.ClientLanguage);
            if (interaction.Message is not { Embeds.Count: > 0 } message || !_shared.Add(message.Id))
            {
                var said = InteractionReplies.Ephemeral(ReplyBodies.Of(words.SharedBefore));
                await rest.RespondAsync(interaction.Address(), new InteractionCallback.Reply(said), cancellationToken);
                return;
            }

            var cards = message.Embeds.Select(e => new Embed { Description = e.Description, Color = e.Color }).ToList();
            var body = new MessageBody { Embeds = cards };
            var made = await rest.RespondAndFetchAsync(interaction.Address(), new InteractionCallback.Reply(body), cancellationToken);
            if (made is not null && interaction.ChannelId is { } channel)
            {
                places.NoteOwn(made.Id);
                await chat.ShownAsync(
                    _mapper.PlaceOf(interaction, channel), PlaceBook.IdOf(made.Id), new Core.Chats.ExchangeId(exchange), cancellationToken);
            }
        }
        catch (Exception e) when (e is DiscordException or OperationCanceledException)
        {
            LogNotShared(interaction.Id.ToString(), e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(e, interaction.Id.ToString());
        }
    }

    /// <summary>Not repeated for long: what comes late is of no use.</summary>
    private async Task SuggestAsync(Interaction interaction, MappedInteraction.Typed typed, CancellationToken cancellationToken)
    {
        try
        {
            var user = interaction.Invoker();
            IReadOnlyList<OptionValue> values = user is null ? [] : await chat.CompleteAsync(
                InteractionMapper.PersonOf(interaction, user), typed.Command, typed.Option, typed.Text, cancellationToken);
            var choices = values.Select(v => new CommandChoice(v.Label, v.Value)).ToList();
            await rest.RespondAsync(interaction.Address(), new InteractionCallback.Suggest(new CommandChoices(choices)), cancellationToken);
        }
        catch (DiscordException e)
        {
            LogNotAcknowledged(interaction.Id.ToString(), e.Failure, e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(e, interaction.Id.ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} ({Type}) is none that the bot knows")]
    private partial void LogUnknown(string interaction, InteractionType type);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Interaction} could not be acknowledged ({Failure}): {Problem}")]
    private partial void LogNotAcknowledged(string interaction, DiscordFailure failure, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to interaction {Interaction} could not be delivered ({Failure}): {Problem}")]
    private partial void LogNotDelivered(string interaction, DiscordFailure failure, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer of interaction {Interaction} could not be shared: {Problem}")]
    private partial void LogNotShared(string interaction, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Interaction {Interaction} could not be worked off")]
    private partial void LogFailed(Exception exception, string interaction);
}

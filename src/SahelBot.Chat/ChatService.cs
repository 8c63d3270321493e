using Microsoft.Extensions.Logging;
using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Drafts;
using SahelBot.Chat.Events;
using SahelBot.Chat.Feedback;
using SahelBot.Chat.Guidance;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Pauses;
using SahelBot.Chat.Publishing;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Subscriptions;
using SahelBot.Chat.Timelines;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat;

/// <inheritdoc cref="IChatService"/>
public sealed partial class ChatService : IChatService, IDisposable
{
    private readonly ChatPorts _ports;
    private readonly ChatSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger<ChatService> _logger;
    private readonly ChatKeys _keys;
    private readonly ButtonMaker _buttons;
    private readonly ChatLimiter _limiter;
    private readonly AskCommand _ask;
    private readonly HelpPages _help;
    private readonly Suggestions _suggestions;
    private readonly PauseScopes _scopes;
    private readonly KnowledgeCommand? _knowledge;
    private readonly ModeratorGate? _gate;
    private readonly DraftParts? _drafts;
    private readonly Dictionary<string, IChatCommand> _commands;
    private readonly Dictionary<char, IButtonHandler> _handlers;

    /// <exception cref="ArgumentException">A setting is wrong; the message says which and what would be right.</exception>
    public ChatService(ChatPorts ports, ChatSettings settings, TimeProvider clock, ILogger<ChatService> logger)
    {
        if (settings.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(settings));
        }

        _ports = ports;
        _settings = settings;
        _clock = clock;
        _logger = logger;
        _keys = new ChatKeys(ports.Hash);
        _buttons = new ButtonMaker(_keys);
        _limiter = new ChatLimiter(settings.Limits, clock);
        var memory = new ConversationMemory(ports.Conversations, ports.Exchanges, _keys, settings);
        var answerButtons = new AnswerButtons(_buttons);
        var flow = new AskFlow(ports, memory, answerButtons);
        _help = new HelpPages(_buttons);
        _ask = new AskCommand(flow, memory, _help);
        _suggestions = new Suggestions(ports.Languages);
        _scopes = new PauseScopes(settings);
        object[] parts =
        [
            _ask,
            _help,
            .. Topics(flow),
            .. Guidance(),
            new AnswerPresses(flow, ports.Exchanges, answerButtons),
            new RatingPresses(ports, answerButtons, _buttons),
            new ModeratorPress(ports, answerButtons),
        ];
        if (ports.Moderation is { } moderation)
        {
            var pauses = new PauseSwitch(moderation.Pauses, clock);
            var proposals = new ProposalPages(_buttons);
            var problemPages = new FolderProblemPages(moderation.Publisher, _buttons);
            var actions = KnowledgeActions(moderation, new ProposalReplies(proposals, problemPages));
            var refusals = new RefusalLog(moderation.Audit, clock, logger);
            _gate = new ModeratorGate(refusals, pauses, clock);
            _drafts = new DraftParts(ports, moderation, _buttons, actions.OfType<RefreshAction>().Single());
            actions.AddRange(_drafts.Actions);
            _knowledge = new KnowledgeCommand(actions, settings);
            parts =
            [
                .. parts, new FollowCommand(moderation, refusals), new UnfollowCommand(moderation, refusals),
                new ProposalPresses(moderation.Publisher, moderation.Audit, proposals), problemPages,
                _knowledge, .. actions, .. _drafts.Handlers, .. Pauses(moderation, pauses),
            ];
        }

        _commands = parts.OfType<IChatCommand>().ToDictionary(c => c.Name, StringComparer.Ordinal);
        _handlers = parts.OfType<IButtonHandler>().SelectMany(h => h.Actions, (h, a) => (a, h)).ToDictionary(h => h.a, h => h.h);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandDefinition> Commands => _ports.Moderation is null
        ? [.. CommandCatalog.All.Where(c => c.Role == CommandRole.Everyone)]
        : CommandCatalog.All;

    /// <inheritdoc/>
    public async Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var person = _keys.Of(happened.Person);
        var place = _keys.Of(happened.Place);
        try
        {
            return await HandleAsync(happened, person, place, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogEventFailed(e, happened.GetType().Name, happened.Person.Platform, person);
            var words = ChatWords.In(Languages.FromCode(happened.Person.ClientLanguage)).Problems.Failed;
            return IsPress(happened) ? Outcomes.Toast(words) : Outcomes.Problem(words);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = _keys.Of(person);
        try
        {
            var isModerator = IsModerator(person);
            if (!_limiter.Take(key, null, isModerator).IsAllowed || await IsSilentAsync(person, null, isModerator, cancellationToken))
            {
                return [];
            }

            var nowhere = new Place(person.Platform, "", PlaceKind.Group);
            var turn = await TurnAsync(person, nowhere, null, isModerator, cancellationToken);
            return await _suggestions.ForAsync(turn, typed, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogEventFailed(e, nameof(SuggestAsync), person.Platform, key);
            return [];
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (CommandCatalog.Find(command) is not { } definition || !MayUse(person, definition))
            {
                return [];
            }

            return (command, field) switch
            {
                ("knowledge", "action") when _knowledge is not null => await _knowledge.OfferAsync(typed, cancellationToken),
                ("pause" or "resume", "scope") => _scopes.Offer(typed),
                _ => OptionValues.For(
                    _ports.Knowledge.Current, Languages.FromCode(person.ClientLanguage) ?? Languages.Default, (command, field), typed),
            };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogEventFailed(e, nameof(CompleteAsync), person.Platform, _keys.Of(person));
            return [];
        }
    }

    /// <inheritdoc/>
    public Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken)
    {
        var shown = _keys.Shown(place, message, exchange, _clock.GetUtcNow());
        return _ports.Moderation?.Shown.AddAsync(shown, cancellationToken) ?? Task.CompletedTask;
    }

    public void Dispose() => _limiter.Dispose();

    private object[] Topics(AskFlow flow)
    {
        var names = new ActorNames(_buttons);
        return
        [
            new TimelineCommand(new TimelinePages(_buttons, _ports.Painter), names),
            new SidesCommand(flow, _buttons),
            new WhoCommand(names, _buttons),
            new SourcesCommand(_buttons),
        ];
    }

    private object[] Guidance() =>
    [
        new AboutCommand(_settings),
        new LanguageCommand(_ports.People, _buttons),
        new ForgetCommand(_ports),
    ];

    /// <summary>What moderators can do with <c>/knowledge</c>. Those that handle buttons too get their presses.</summary>
    private List<IKnowledgeAction> KnowledgeActions(ModerationPorts moderation, ProposalReplies replies)
    {
        var publisher = moderation.Publisher;
        return
        [
            new StatusAction(moderation, _settings, _buttons),
            new RefreshAction(publisher, replies),
            new HistoryAction(publisher, _buttons),
            new RollbackAction(publisher, replies),
            new AuditAction(moderation.Audit, _buttons),
        ];
    }

    private object[] Pauses(ModerationPorts moderation, PauseSwitch pauses) =>
    [
        new PauseCommand(_scopes, pauses, moderation.Audit),
        new ResumeCommand(_scopes, pauses, moderation.Pauses, moderation.Audit),
    ];

    private static bool IsPress(ChatEvent happened) => happened is ChatEvent.Pressed or ChatEvent.Submitted;

    private static string? RepliesTo(ChatEvent happened) => happened switch
    {
        ChatEvent.Asked asked => asked.RepliesTo,
        ChatEvent.Commanded commanded => commanded.RepliesTo,
        _ => null,
    };

    private async Task<ChatOutcome> HandleAsync(
        ChatEvent happened, PersonKey person, PlaceKey place, CancellationToken cancellationToken)
    {
        var isModerator = IsModerator(happened.Person);
        var decision = _limiter.Take(person, place, isModerator);
        if (decision is { IsAllowed: false, IsNoticeDue: false } && !IsPress(happened))
        {
            return ChatOutcome.Silent; // told before; not worth a look at the database either
        }

        var turn = await TurnAsync(happened.Person, happened.Place, RepliesTo(happened), isModerator, cancellationToken);
        var isSilent = await IsSilentAsync(turn.Person, turn.PlaceKey, isModerator, cancellationToken);
        if (!decision.IsAllowed)
        {
            return isSilent ? ChatOutcome.Silent : TooMuch(turn, decision, IsPress(happened));
        }

        await NoteRefusalAsync(turn, happened, cancellationToken);
        return isSilent && _gate is not null ? _gate.Silence(turn, happened) : await ServeAsync(turn, happened, cancellationToken);
    }

    /// <summary>Notes what is for moderators only, when it is none who tries it; <see cref="ServeAsync"/> answers as if it did not exist.</summary>
    private async Task NoteRefusalAsync(Turn turn, ChatEvent happened, CancellationToken cancellationToken)
    {
        if (_gate is null || turn.IsModerator)
        {
            return;
        }

        if (happened is ChatEvent.Commanded { Name: var name } && CommandCatalog.Find(name) is { Role: CommandRole.Moderator } command)
        {
            await _gate.NoteAsync(turn, command, cancellationToken);
        }

        if (DataOf(happened) is { } data && Find(turn, data) is ({ Role: CommandRole.Moderator }, { } button))
        {
            await _gate.NoteAsync(turn, button, cancellationToken);
        }
    }

    private static string? DataOf(ChatEvent happened) => happened switch
    {
        ChatEvent.Pressed pressed => pressed.Data,
        ChatEvent.Submitted submitted => submitted.Data,
        _ => null,
    };

    /// <returns>Null when the data was not made here for this place, or for nothing that there is.</returns>
    private (IButtonHandler Handler, ButtonState Button)? Find(Turn turn, string data) =>
        _buttons.Read(turn.Place, data) is { } button && _handlers.TryGetValue(button.Action, out var handler) ? (handler, button) : null;

    private async Task<bool> IsSilentAsync(Person person, PlaceKey? place, bool isModerator, CancellationToken cancellationToken) =>
        !isModerator && _gate is not null && await _gate.IsPausedAsync(person.Platform, place, cancellationToken);

    private bool IsModerator(Person person) =>
        _ports.Moderation is not null && (_settings.Moderators.GetValueOrDefault(person.Platform)?.Include(person) ?? false);

    private bool MayUse(Person person, CommandDefinition command) => command.Role == CommandRole.Everyone || IsModerator(person);

    private async Task<Turn> TurnAsync(
        Person person, Place place, string? repliesTo, bool isModerator, CancellationToken cancellationToken)
    {
        var knowledge = _ports.Knowledge.Current;
        var key = _keys.Of(person);
        var chosen = Languages.FromCode(await _ports.People.FindLanguageAsync(key, cancellationToken));
        return new Turn
        {
            Person = person,
            Place = place,
            PersonKey = key,
            PlaceKey = _keys.Of(place),
            Knowledge = knowledge,
            Answerer = _ports.Answerer(knowledge),
            ChosenLanguage = chosen,
            Language = chosen ?? Languages.FromCode(person.ClientLanguage) ?? Languages.Default,
            RepliesTo = repliesTo,
            IsModerator = isModerator,
            Now = _clock.GetUtcNow(),
        };
    }

    private Task<ChatOutcome> ServeAsync(Turn turn, ChatEvent happened, CancellationToken cancellationToken) => happened switch
    {
        ChatEvent.Asked asked => AskedAsync(turn, asked, cancellationToken),
        ChatEvent.Commanded commanded => RunAsync(turn, commanded, cancellationToken),
        ChatEvent.Pressed pressed => PressAsync(turn, pressed.Data, null, cancellationToken),
        ChatEvent.Submitted submitted => PressAsync(turn, submitted.Data, submitted.Text, cancellationToken),
        _ => throw new ArgumentException($"There is no event {happened.GetType().Name}.", nameof(happened)),
    };

    /// <summary>A moderator's reply to a draft changes the draft; everything else is a question.</summary>
    private async Task<ChatOutcome> AskedAsync(Turn turn, ChatEvent.Asked asked, CancellationToken cancellationToken)
    {
        if (turn is { IsModerator: true, RepliesTo: { } message } && _drafts is { Edit: { } edit }
            && await edit.ReplyAsync(turn, _keys.Of(turn.Place, message), asked.Text, cancellationToken) is { } edited)
        {
            return edited;
        }

        return await _ask.AskAsync(turn, asked, cancellationToken);
    }

    private async Task<ChatOutcome> RunAsync(Turn turn, ChatEvent.Commanded commanded, CancellationToken cancellationToken)
    {
        if (commanded.Name == "start") // what Telegram sends when somebody opens the bot
        {
            return _help.Welcome(turn);
        }

        var definition = CommandCatalog.Find(commanded.Name);
        if (definition is null || !HelpPages.MayUse(turn, definition) || !_commands.TryGetValue(commanded.Name, out var command))
        {
            return HelpPages.UnknownCommand(turn, commanded.Name);
        }

        var (arguments, problem) = ArgumentReader.Read(definition, commanded, turn.Words.Problems);
        return arguments is null
            ? Outcomes.Problem(problem ?? "")
            : await command.RunAsync(turn with { Attachment = commanded.Attachment }, arguments, cancellationToken);
    }

    private Task<ChatOutcome> PressAsync(Turn turn, string data, string? text, CancellationToken cancellationToken) =>
        Find(turn, data) is var (handler, button) && (turn.IsModerator || handler.Role == CommandRole.Everyone)
            ? handler.PressAsync(turn, button, text, cancellationToken)
            : Task.FromResult(Outcomes.Toast(turn.Words.Press.NotHere));

    private static ChatOutcome TooMuch(Turn turn, LimitDecision decision, bool isPress)
    {
        var words = turn.Words.Limits;
        var format = decision.Kind switch
        {
            LimitKind.Person => words.Person,
            LimitKind.Place => words.Place,
            _ => words.Overall,
        };
        var seconds = Math.Max(1, (int)Math.Ceiling(decision.Wait.TotalSeconds));
        var wait = seconds < 120 ? PlainText.Fill(words.Seconds, seconds) : PlainText.Fill(words.Minutes, (seconds + 59) / 60);
        var text = PlainText.Fill(format, wait);
        return isPress ? Outcomes.Toast(text) : Outcomes.Notice(NoticeKind.Information, text);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Kind} on {Platform} failed for person {Person}.")]
    private partial void LogEventFailed(Exception exception, string kind, string platform, PersonKey person);
}

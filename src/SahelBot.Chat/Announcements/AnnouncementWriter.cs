using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Timelines;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Announcements;

/// <summary>Puts announcements into words, from the knowledge that is in force at that moment.</summary>
internal sealed class AnnouncementWriter
{
    private const int LongestQuestion = 300;

    private readonly ChatPorts _ports;
    private readonly ModerationPorts _moderation;
    private readonly TimeProvider _clock;
    private readonly ChatKeys _keys;
    private readonly AskFlow _flow;
    private readonly TimelinePages _timeline;
    private readonly ModeratorPages _moderators;

    public AnnouncementWriter(ChatPorts ports, ModerationPorts moderation, ChatSettings settings, TimeProvider clock)
    {
        (_ports, _moderation, _clock) = (ports, moderation, clock);
        _keys = new ChatKeys(ports.Hash);
        var maker = new ButtonMaker(_keys);
        var memory = new ConversationMemory(ports.Conversations, ports.Exchanges, _keys, settings);
        _flow = new AskFlow(ports, memory, new AnswerButtons(maker));
        _timeline = new TimelinePages(maker, null);
        _moderators = new ModeratorPages(moderation, maker);
    }

    /// <param name="together">Of one kind for one place, to be said in one go; at least one.</param>
    /// <param name="address">Where it will be said: buttons work there only.</param>
    /// <returns>Null when there is nothing to say any more.</returns>
    public async Task<Writing?> WriteAsync(IReadOnlyList<Announcement> together, string address, CancellationToken cancellationToken)
    {
        var first = together[0];
        var turn = TurnFor(first, address);
        return first.Kind switch
        {
            AnnouncementKind.Correction => await CorrectAsync(turn, first, cancellationToken),
            AnnouncementKind.NewEvents => await NewEventsAsync(turn, together, cancellationToken),
            AnnouncementKind.RequestAnswered => await AnsweredAsync(turn, first, cancellationToken),
            AnnouncementKind.RequestDeclined => await DeclinedAsync(turn, first, cancellationToken),
            AnnouncementKind.Digest => Saying(await _moderators.DigestAsync(turn, first, cancellationToken)),
            _ => Saying(await _moderators.FolderAsync(turn, first, cancellationToken)),
        };
    }

    /// <summary>As if somebody in the place had asked; a group, because nothing of it belongs to the conversation there.</summary>
    private Turn TurnFor(Announcement announcement, string address)
    {
        var place = Place.At(announcement.Platform, address);
        var knowledge = _ports.Knowledge.Current;
        return new Turn
        {
            Person = new Person(announcement.Platform, ""),
            Place = place,
            PersonKey = new PersonKey(""),
            PlaceKey = _keys.Of(place),
            Knowledge = knowledge,
            Answerer = _ports.Answerer(knowledge),
            ChosenLanguage = null,
            Language = Languages.FromCode(announcement.Language) ?? Languages.Default,
            IsModerator = false,
            Now = _clock.GetUtcNow(),
        };
    }

    private async Task<Writing?> CorrectAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        var exchange = await _ports.Exchanges.FindAsync(new ExchangeId(announcement.Subject), cancellationToken);
        if (exchange is null || exchange.KnowledgeVersion == turn.Snapshot.Version)
        {
            return null; // what it was given from is in force again
        }

        var shown = await ShownAsync(announcement, exchange, cancellationToken);
        if (shown.Count == 0)
        {
            return null; // it shows something newer, or its place wants to be forgotten
        }

        var (page, isAnswered) = await AskAsync(turn, exchange, cancellationToken);
        var words = turn.Words.Announcements;
        var notice = PlainText.Fill(isAnswered ? words.Updated : words.UpdatedNoAnswer, exchange.KnowledgeVersion, turn.Snapshot.Version);
        var writing = new Writing(Outcomes.Under(page, NoticeKind.Information, notice)) { Corrects = shown };
        return shown is [var only]
            ? writing with { Edits = only.Message }
            : writing with { RepliesTo = announcement.Message ?? shown[^1].Message };
    }

    private async Task<Writing?> AnsweredAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        if (await _ports.Exchanges.FindAsync(new ExchangeId(announcement.Subject), cancellationToken) is not { } exchange)
        {
            return null;
        }

        var (page, isAnswered) = await AskAsync(turn, exchange, cancellationToken);
        return isAnswered
            ? new Writing(Outcomes.Under(page, NoticeKind.Information, turn.Words.Announcements.RequestAnswered)) { RepliesTo = announcement.Message }
            : null; // the knowledge has lost the answer again
    }

    private async Task<Writing?> DeclinedAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        if (await _ports.Exchanges.FindAsync(new ExchangeId(announcement.Subject), cancellationToken) is not { } exchange)
        {
            return null;
        }

        var text = PlainText.Fill(turn.Words.Announcements.RequestDeclined, PlainText.Shorten(exchange.Question, LongestQuestion));
        return new Writing(new Reply { Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, text)]) })
        {
            RepliesTo = announcement.Message ?? (await ShownAsync(announcement, exchange, cancellationToken) is [.., var last] ? last.Message : null),
        };
    }

    private async Task<Writing?> NewEventsAsync(
        Turn turn, IReadOnlyList<Announcement> announcements, CancellationToken cancellationToken)
    {
        var subscriptions = await _moderation.Subscriptions.ListAsync(cancellationToken);
        if (subscriptions.All(s => s.Place != turn.PlaceKey))
        {
            return null; // unfollowed since
        }

        var ids = announcements.SelectMany(a => a.Subject.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return Saying(_timeline.New(turn, ids));
    }

    /// <returns>The messages that show an exchange where the announcement goes, oldest first.</returns>
    private async Task<IReadOnlyList<ShownMessage>> ShownAsync(
        Announcement announcement, Exchange exchange, CancellationToken cancellationToken) =>
        [.. (await _moderation.Shown.OfAsync(exchange.Id, cancellationToken))
            .Where(m => m.Platform == announcement.Platform && m.Address == announcement.Address)];

    /// <summary>Asks what was asked, in the same conversation and language.</summary>
    private async Task<(Reply Page, bool IsAnswered)> AskAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        if (exchange.Contested is [var id] && turn.Snapshot.TryGetContested(id, out var point)
            && point.Question == exchange.Question && SidesPage.HasSides(point))
        {
            return (await _flow.ShowSidesAsync(turn, point, exchange.Language, cancellationToken), true);
        }

        var request = new AskRequest(exchange.Question)
        {
            Earlier = new Earlier(exchange.History, exchange.Language),
            Language = exchange.Language,
            ShowsQuestion = true,
            IsUnasked = true,
        };
        var page = await _flow.AskAsync(turn, request, cancellationToken);
        var made = page.Exchange is { } saved ? await _ports.Exchanges.FindAsync(saved, cancellationToken) : null;
        return (page, made is { Abstention: null, Passages.Count: > 0 });
    }

    private static Writing? Saying(Reply? reply) => reply is null ? null : new Writing(reply);
}

using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Chat.Timelines;

/// <summary>Shows a page of the timeline, in words or as a picture.</summary>
internal sealed class TimelinePages(ButtonMaker maker, ITimelinePainter? painter)
{
    public const int EventsOnPage = 8;

    /// <summary>More sources for one event would drown it; the answer to a question about it has them.</summary>
    private const int MostSourcesOfEvent = 2;

    /// <summary>True where timelines can be drawn.</summary>
    public bool HasPictures => painter is not null;

    public async Task<Reply> ShowAsync(Turn turn, TimelineView view, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.Timeline;
        var all = turn.Knowledge.Timeline(view.ToFilter());
        if (all.Count == 0)
        {
            var none = PlainText.Fill(words.NoEvents, Turn.Typed("timeline"));
            return new Reply { Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, none), Outcomes.FreshnessOf(turn)]), Act = act };
        }

        var pages = (all.Count + EventsOnPage - 1) / EventsOnPage;
        view = view with { Page = Math.Clamp(view.Page, 1, pages), IsPicture = view.IsPicture && HasPictures };
        var page = Numbered(all.Skip((view.Page - 1) * EventsOnPage).Take(EventsOnPage));
        var picture = view.IsPicture ? await PaintAsync(turn, view, page, cancellationToken) : null;
        var first = ((view.Page - 1) * EventsOnPage) + 1;
        var place = PlainText.Fill(words.Events, first, first + page.Count - 1, all.Count);
        return new Reply
        {
            Body = Page(turn, view, page, place, picture),
            Act = act,
            Buttons = Buttons(turn, view, pages),
            Picture = picture is null ? null : new Picture(picture.Png, "timeline.png", Describe(turn, page)),
        };
    }

    /// <summary>Tells what the timeline has that it had not before.</summary>
    /// <param name="ids">Ids of events.</param>
    /// <returns>Null when it has none of them.</returns>
    public Reply? New(Turn turn, IReadOnlySet<string> ids)
    {
        var all = turn.Knowledge.Timeline(new TimelineFilter { Language = turn.Language }).Where(e => ids.Contains(e.Event.Id)).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var words = turn.Words.Announcements;
        var page = Numbered(all.TakeLast(EventsOnPage)); // the latest matter most
        var blocks = new List<Block>
        {
            new Block.Heading(words.NewEvents),
            new Block.BulletList([.. page.Select(e => Line(turn, e))]),
        };
        if (all.Count > page.Count)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.MoreEvents, all.Count - page.Count)));
        }

        if (page.SelectMany(e => e.Citations).DistinctBy(c => c.Number).OrderBy(c => c.Number).ToList() is { Count: > 0 } citations)
        {
            blocks.Add(SourceText.ListOf(citations, turn.Language));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        var view = new TimelineView { From = all[0].Event.When.From, To = all[^1].Event.When.To, Language = turn.Language };
        return new Reply
        {
            Body = new Document(blocks),
            Buttons = [[maker.Make(turn.Place, turn.Words.Buttons.Timeline, ButtonAction.NewTimeline, view.ToFields())]],
        };
    }

    /// <summary>The filter in words, for instance "from August 2024 · Mali".</summary>
    private static string FilterOf(Turn turn, TimelineView view)
    {
        var words = turn.Words.Timeline;
        string?[] parts =
        [
            view.From is { } from ? PlainText.Fill(words.From, DateText.Of(from, turn.Language)) : null,
            view.To is { } to ? PlainText.Fill(words.To, DateText.Of(to, turn.Language)) : null,
            view.Actor is { } id && turn.Snapshot.TryGetActor(id, out var actor) ? actor.NameIn(turn.Language) : view.Actor,
            view.Category,
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    /// <summary>Numbers the sources of a page from 1 in order of first use, each passage with one number.</summary>
    private static List<TimelineEntry> Numbered(IEnumerable<TimelineEntry> entries)
    {
        var numbers = new Dictionary<PassageId, Citation>();
        var page = new List<TimelineEntry>();
        foreach (var entry in entries)
        {
            var citations = new List<Citation>();
            foreach (var citation in entry.Citations.DistinctBy(c => c.Passage.Source.Id, StringComparer.Ordinal).Take(MostSourcesOfEvent))
            {
                if (!numbers.TryGetValue(citation.Passage.Id, out var numbered))
                {
                    numbers[citation.Passage.Id] = numbered = citation with { Number = numbers.Count + 1 };
                }

                citations.Add(numbered);
            }

            page.Add(entry with { Citations = citations });
        }

        return page;
    }

    private static Document Page(
        Turn turn, TimelineView view, List<TimelineEntry> page, string place, TimelinePicture? picture)
    {
        var words = turn.Words.Timeline;
        var filter = FilterOf(turn, view);
        var blocks = new List<Block>
        {
            new Block.Heading(filter.Length == 0 ? words.Title : $"{words.Title}: {filter}"),
        };
        if (picture is null)
        {
            blocks.Add(new Block.BulletList([.. page.Select(e => Line(turn, e))]));
        }
        else if (picture.Shown < page.Count)
        {
            blocks.Add(Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(words.LeftOut, picture.Shown)));
        }

        blocks.Add(Block.Paragraph.Of(place));
        if (page.SelectMany(e => e.Citations).DistinctBy(c => c.Number).OrderBy(c => c.Number).ToList() is { Count: > 0 } citations)
        {
            blocks.Add(SourceText.ListOf(citations, turn.Language));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        return new Document(blocks);
    }

    private static List<Inline> Line(Turn turn, TimelineEntry entry)
    {
        var line = new List<Inline>
        {
            new Inline.Text(DateText.Of(entry.Event.When, turn.Language), TextStyle.Strong),
        };
        line.AddRange(SourceText.Marked(" " + entry.Event.Headline, entry.Citations));
        if (entry.Event.Disputed is { } disputed)
        {
            line.Add(new Inline.Text($" {turn.Words.Fixed.Disputed} {disputed}", TextStyle.Emphasis));
        }

        return line;
    }

    private static string Describe(Turn turn, List<TimelineEntry> page) => PlainText.Fill(
        turn.Words.Timeline.PictureOf,
        page.Count,
        string.Join("; ", page.Select(e => $"{DateText.Of(e.Event.When, turn.Language)}: {e.Event.Headline}")));

    private Task<TimelinePicture?> PaintAsync(
        Turn turn, TimelineView view, List<TimelineEntry> page, CancellationToken cancellationToken)
    {
        var sheet = TimelineSheetWriter.Write(page, turn.Knowledge, view.ToFilter(), view.IsDark);
        return Task.Run(() => painter?.Paint(sheet, cancellationToken), cancellationToken);
    }

    private List<IReadOnlyList<ReplyButton>> Buttons(Turn turn, TimelineView view, int pages)
    {
        var words = turn.Words.Buttons;
        ReplyButton To(string label, TimelineView next, char action = ButtonAction.Timeline) =>
            maker.Make(turn.Place, label, action, next.ToFields());

        var turning = new List<ReplyButton>();
        if (view.Page > 1)
        {
            turning.Add(To(words.Previous, view with { Page = view.Page - 1 }));
        }

        if (view.Page < pages)
        {
            turning.Add(To(words.Next, view with { Page = view.Page + 1 }));
        }

        var looks = new List<ReplyButton>();
        if (view.IsPicture)
        {
            looks.Add(To(view.IsDark ? words.Light : words.Dark, view with { IsDark = !view.IsDark }));
        }
        else if (HasPictures)
        {
            // A message of words cannot become a picture everywhere, so the picture comes in one of its own.
            looks.Add(To(words.Picture, view with { IsPicture = true }, ButtonAction.NewTimeline));
        }

        return [.. new IReadOnlyList<ReplyButton>[] { turning, looks }.Where(r => r.Count > 0)];
    }
}

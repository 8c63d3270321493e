using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Timelines;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Asking;

/// <summary>The buttons under an answer. They follow from the exchange alone, so they can be put back at any time.</summary>
internal sealed class AnswerButtons(ButtonMaker maker)
{
    private const int MostDisputes = 2;
    private const int MostRelated = 3;

    /// <summary>Longest time between the events of an answer that is still about one span.</summary>
    private const int LongestSpanDays = 366;

    private const int DaysAround = 3;

    public IReadOnlyList<IReadOnlyList<ReplyButton>> Under(Turn turn, Exchange exchange)
    {
        var words = ChatWords.In(exchange.Language).Buttons;
        var id = exchange.Id.Value;
        ReplyButton Button(string label, char action, params string[] fields) => maker.Make(turn.Place, label, action, [id, .. fields]);

        var rows = new List<IReadOnlyList<ReplyButton>> { Evidence(turn, exchange, words) };
        if (exchange.Passages.Count > 0 || exchange.Abstention is not null)
        {
            rows.Add([Button(words.Good, ButtonAction.Good), Button(words.Bad, ButtonAction.Bad)]);
        }

        if (MayBeRequested(exchange))
        {
            rows.Add([Button(words.AskModerators, ButtonAction.Moderators)]);
        }

        var disputes = exchange.Contested.Take(MostDisputes)
            .Select(c => turn.Snapshot.TryGetContested(c, out var point) ? point.Question : null).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(exchange.Related
            .Select((question, number) => (question, number))
            .Where(r => !disputes.Contains(r.question)) // that one has a button of its own
            .Take(MostRelated)
            .Select(r => (IReadOnlyList<ReplyButton>)[Button(r.question, ButtonAction.Related, Text(r.number))]));
        return [.. rows.Where(r => r.Count > 0)];
    }

    /// <summary>The button that asks the question of an exchange again.</summary>
    public ReplyButton AskAgain(Turn turn, Exchange exchange) =>
        maker.Make(turn.Place, ChatWords.In(exchange.Language).Buttons.AskAgain, ButtonAction.AskAgain, exchange.Id.Value);

    /// <summary>True when it makes sense to ask the moderators: not for opinions and for what was no question.</summary>
    public static bool MayBeRequested(Exchange exchange) =>
        exchange.Abstention is not (null or AbstentionKind.Opinion or AbstentionKind.Instruction or AbstentionKind.Unreadable);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private List<ReplyButton> Evidence(Turn turn, Exchange exchange, ButtonWords words)
    {
        var row = new List<ReplyButton>();
        if (exchange.Passages.Count > 0)
        {
            row.Add(maker.Make(turn.Place, words.Sources, ButtonAction.Sources, exchange.Id.Value));
        }

        for (var i = 0; i < Math.Min(exchange.Contested.Count, MostDisputes); i++)
        {
            var isNoUse = !turn.Snapshot.TryGetContested(exchange.Contested[i], out var point)
                || !SidesPage.HasSides(point)
                || string.Equals(point.Question, exchange.Question, StringComparison.OrdinalIgnoreCase);
            if (!isNoUse)
            {
                var label = i == 0 ? words.BothSides : PlainText.Fill(words.BothSidesNumber, i + 1);
                row.Add(maker.Make(turn.Place, label, ButtonAction.BothSides, exchange.Id.Value, Text(i)));
            }
        }

        if (exchange.Abstention is null && SpanOf(turn, exchange) is { } span)
        {
            var view = new TimelineView { From = span.From, To = span.To, Language = exchange.Language };
            row.Add(maker.Make(turn.Place, words.Timeline, ButtonAction.NewTimeline, view.ToFields()));
        }

        return row;
    }

    /// <summary>
    /// The days around what an answer is about, or the months where days are not known: told by its first source, if that has a date,
    /// and by the others that lie near. Null where the timeline has nothing more to show.
    /// </summary>
    private static DateSpan? SpanOf(Turn turn, Exchange exchange)
    {
        var dates = exchange.Passages
            .Select(p => turn.Snapshot.TryGetPassage(p, out var passage) ? passage.When : null)
            .ToList();
        if (dates is not [{ } first, ..])
        {
            return null;
        }

        var near = dates.OfType<DateSpan>()
            .Where(d => Math.Abs(d.Start.DayNumber - first.Start.DayNumber) <= LongestSpanDays).ToList();
        var (start, end) = (near.Min(d => d.Start), near.Max(d => d.End));
        var span = near.TrueForAll(d => d is { From.Day: not null, To.Day: not null })
            ? new DateSpan(PartialDate.From(start.AddDays(-DaysAround)), PartialDate.From(end.AddDays(DaysAround)))
            : new DateSpan(MonthOf(start), MonthOf(end));
        return turn.Snapshot.Events.Count(e => e.When.Overlaps(span)) >= 2 ? span : null;
    }

    private static PartialDate MonthOf(DateOnly day) => new(day.Year, day.Month, null);
}

using System.Globalization;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Topics;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">At least 1.</param>
/// <param name="Size">Most items on a page.</param>
internal readonly record struct Paging(int Number, int Count, int Size)
{
    /// <summary>How many items stand on the pages before.</summary>
    public int Before => (Number - 1) * Size;

    /// <param name="wanted">From 1; too far means the last page.</param>
    public static Paging Of(int items, int size, int wanted)
    {
        var count = Math.Max(1, (items + size - 1) / size);
        return new Paging(Math.Clamp(wanted, 1, count), count, size);
    }

    /// <summary>Reads the option <c>page</c>.</summary>
    /// <returns>What is wrong with it. Null when nothing is.</returns>
    public static ChatOutcome? Read(Turn turn, string? written, out int page)
    {
        page = 1;
        return written is null || (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0)
            ? null
            : Outcomes.Problem(PlainText.Fill(turn.Words.Problems.BadPage, PlainText.Echo(written)));
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> items) => items.Skip(Before).Take(Size);

    /// <summary>"Page 2 of 8"; null when there is one only.</summary>
    public string? InWords(Turn turn) => Count == 1 ? null : PlainText.Fill(turn.Words.Topics.Page, Number, Count);

    /// <summary>The buttons that turn the page. Empty when there is one only.</summary>
    /// <param name="make">Makes a button from a label and the page that it leads to.</param>
    public IReadOnlyList<ReplyButton> Turning(Turn turn, Func<string, string, ReplyButton> make)
    {
        var row = new List<ReplyButton>();
        if (Number > 1)
        {
            row.Add(make(turn.Words.Buttons.Previous, Text(Number - 1)));
        }

        if (Number < Count)
        {
            row.Add(make(turn.Words.Buttons.Next, Text(Number + 1)));
        }

        return row;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using SahelBot.Answering.Languages;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Reads dates and spans: "5 August 2024", "August 5, 2024", "2024-08-05", "05.08.2024", "25-27 July", "early August",
/// "between 1 and 7 August", "after 19 August 2024", "summer 2024", "in 2024", with the month names of every supported
/// language. A year left out is the one that the knowledge speaks of most for that month.
/// </summary>
internal sealed class DateReader(LanguageCues cues, Func<int, int?, int?> likelyYear)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int Century = 2000;

    /// <summary>The dates in a text, in order, not overlapping.</summary>
    public IReadOnlyList<DateMention> Find(IReadOnlyList<Word> words)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < words.Count; i++)
        {
            var read = ReadRange(words, i) ?? ReadOpen(words, i) ?? ReadPart(words, i) ?? ReadDate(words, i);
            if (read is { } date)
            {
                var last = words[i + date.Words - 1];
                found.Add(new DateMention(date.Span, words[i].Start, last.End - words[i].Start, date.IsOpen)
                {
                    IsImpossible = date.IsImpossible,
                });
                i += date.Words - 1;
            }
        }

        return found;
    }

    private static int? Number(Word word, int low, int high) =>
        word.Length <= 4 && int.TryParse(Digits(word.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high
            ? number
            : null;

    /// <summary>"5th", "1er", "5-го": the digits of an ordinal.</summary>
    private static string Digits(string word)
    {
        var length = 0;
        while (length < word.Length && char.IsAsciiDigit(word[length]))
        {
            length++;
        }

        return length > 0 && word[length..] is "" or "st" or "nd" or "rd" or "th" or "er" or "го" or "е" or "те" or "му" ? word[..length] : "";
    }

    private static int? Year(IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at].Length == 4 ? Number(words[at], FirstYear, LastYear) : null;

    /// <summary>The year after a month or a season, and how many words tell it: "2024", and in Russian and Ukrainian "24-го" and "24 года".</summary>
    private (int Year, int Words)? YearAfter(IReadOnlyList<Word> words, int at)
    {
        if (Year(words, at) is { } written)
        {
            return (written, 1);
        }

        if (at >= words.Count || Number(words[at], 20, 29) is not { } number || !char.IsAsciiDigit(words[at].Text[0]))
        {
            return null;
        }

        var ending = Math.Max(cues.Dates.YearEndings.LengthAt(words, at + 1), cues.Dates.Years.LengthAt(words, at + 1));
        return ending > 0 || (words[at].Length > 2 && cues.Dates.YearEndings.Contains(words[at].Text[2..])) ? (Century + number, 1 + ending) : null;
    }

    /// <summary>«В 24-м году»: a year of two digits by itself.</summary>
    private Read? ReadShortYear(IReadOnlyList<Word> words, int at) =>
        cues.Dates.Years.LengthAt(words, at + 1) is > 0 and var ending && Number(words[at], 10, 39) is { } number
            ? Make(Century + number, null, null, 1 + ending)
            : null;

    private static Read Make(int year, int? month, int? day, int words) =>
        day is { } d && d > DateTime.DaysInMonth(year, month ?? 1)
            ? new Read(DateSpan.Of(new PartialDate(year, month, null)), words, false) { IsImpossible = true }
            : new Read(DateSpan.Of(new PartialDate(year, month, day)), words, false);

    private static DateSpan Days(int year, int month, int from, int to) =>
        new(new PartialDate(year, month, from), new PartialDate(year, month, to));

    private int? Month(IReadOnlyList<Word> words, int at) =>
        at < words.Count && cues.Dates.Months.TryGetValue(words[at].Text, out var month) ? month : null;

    /// <summary>"may" is a verb more often than a month unless it is written with a capital or stands beside a number.</summary>
    private bool IsMonthBeyondDoubt(IReadOnlyList<Word> words, int at) =>
        words[at].IsCapital || words[at].Length > 3 || YearAfter(words, at + 1) is not null;

    private Read? ReadDate(IReadOnlyList<Word> words, int at) =>
        ReadNumeric(words, at) ?? ReadDayFirst(words, at) ?? ReadMonthFirst(words, at)
        ?? (Year(words, at) is { } year ? Make(year, null, null, 1) : ReadShortYear(words, at));

    private static Read? ReadNumeric(IReadOnlyList<Word> words, int at)
    {
        if (at + 2 >= words.Count)
        {
            return null;
        }

        if (Year(words, at) is { } year && Number(words[at + 1], 1, 12) is { } month && Number(words[at + 2], 1, 31) is { } day
            && words[at + 2].Start - words[at].End <= 4)
        {
            return Make(year, month, day, 3);
        }

        return Year(words, at + 2) is { } y && Number(words[at + 1], 1, 12) is { } m && Number(words[at], 1, 31) is { } d
            && words[at + 2].Start - words[at].End <= 4
            ? Make(y, m, d, 3)
            : null;
    }

    private Read? ReadDayFirst(IReadOnlyList<Word> words, int at)
    {
        if (Number(words[at], 1, 31) is not { } day)
        {
            return null;
        }

        var next = at + 1 < words.Count && words[at + 1].Text is "of" or "de" or "го" or "е" or "те" or "му" ? at + 2 : at + 1;
        if (Month(words, next) is { } month)
        {
            return Complete(words, next + 1, month, day, day, next - at + 1);
        }

        // "25-27 July", "25 and 26 July", "25 to 27 July"
        var second = next < words.Count && cues.Dates.To.LengthAt(words, next) is > 0 and var link ? next + link : next;
        return second < words.Count && Number(words[second], 1, 31) is { } until && until > day && Month(words, second + 1) is { } m
            ? Complete(words, second + 2, m, day, until, second - at + 2)
            : null;
    }

    private Read? ReadMonthFirst(IReadOnlyList<Word> words, int at)
    {
        if (Month(words, at) is not { } month)
        {
            return null;
        }

        if (YearAfter(words, at + 1) is var (year, yearWords))
        {
            return Make(year, month, null, 1 + yearWords);
        }

        if (at + 1 < words.Count && Number(words[at + 1], 1, 31) is { } day)
        {
            var isRange = at + 2 < words.Count && Number(words[at + 2], 1, 31) is { } end && end > day
                && words[at + 2].Start - words[at + 1].End == 1;
            var until = isRange ? Number(words[at + 2], 1, 31) ?? day : day;
            return Complete(words, at + (isRange ? 3 : 2), month, day, until, isRange ? 3 : 2);
        }

        return IsMonthBeyondDoubt(words, at) && likelyYear(month, null) is { } likely ? Make(likely, month, null, 1) : null;
    }

    private Read? Complete(IReadOnlyList<Word> words, int yearAt, int month, int day, int until, int count)
    {
        var written = YearAfter(words, yearAt);
        if ((written?.Year ?? likelyYear(month, day)) is not { } year)
        {
            return null;
        }

        var length = count + (written?.Words ?? 0);
        return until > DateTime.DaysInMonth(year, month)
            ? new Read(DateSpan.Of(new PartialDate(year, month, null)), length, false) { IsImpossible = true }
            : new Read(day == until ? DateSpan.Of(new PartialDate(year, month, day)) : Days(year, month, day, until), length, false);
    }

    /// <summary>"early August", "the end of July 2024", "summer 2024".</summary>
    private Read? ReadPart(IReadOnlyList<Word> words, int at)
    {
        if (Season(words[at].Text) is { } season && YearAfter(words, at + 1) is var (seasonYear, yearWords))
        {
            var last = (season * 3) + 2;
            return season == 0
                ? new Read(new DateSpan(new PartialDate(seasonYear - 1, 12, null), new PartialDate(seasonYear, 2, null)), 1 + yearWords, false)
                : new Read(new DateSpan(new PartialDate(seasonYear, last - 2, null), new PartialDate(seasonYear, last, null)), 1 + yearWords, false);
        }

        var (length, low, high) = (cues.Dates.Early.LengthAt(words, at), cues.Dates.Mid.LengthAt(words, at), cues.Dates.Late.LengthAt(words, at)) switch
        {
            ( > 0 and var n, _, _) => (n, 1, 10),
            (_, > 0 and var n, _) => (n, 11, 20),
            (_, _, > 0 and var n) => (n, 21, 31),
            _ => (0, 0, 0),
        };
        if (length == 0 || at + length >= words.Count || ReadMonthOrYear(words, at + length) is not { } whole)
        {
            return null;
        }

        var start = whole.Span.From;
        return start.Month is { } month
            ? new Read(Days(start.Year, month, low, Math.Min(high, DateTime.DaysInMonth(start.Year, month))), length + whole.Words, false)
            : new Read(Third(start.Year, low), length + whole.Words, false);
    }

    private static DateSpan Third(int year, int lowDay)
    {
        var month = ((lowDay / 10) * 4) + 1;
        return new DateSpan(new PartialDate(year, month, null), new PartialDate(year, month + 3, null));
    }

    private Read? ReadMonthOrYear(IReadOnlyList<Word> words, int at)
    {
        if (Month(words, at) is { } month)
        {
            return YearAfter(words, at + 1) is var (year, yearWords) ? Make(year, month, null, 1 + yearWords)
                : likelyYear(month, null) is { } likely ? Make(likely, month, null, 1) : null;
        }

        return Year(words, at) is { } only ? Make(only, null, null, 1) : ReadShortYear(words, at);
    }

    private int? Season(string word)
    {
        for (var i = 0; i < cues.Dates.Seasons.Count; i++)
        {
            if (cues.Dates.Seasons[i] == word)
            {
                return Math.Min(i, 3);
            }
        }

        return null;
    }

    /// <summary>"between 1 and 7 August 2024", "from July to September 2024".</summary>
    private Read? ReadRange(IReadOnlyList<Word> words, int at)
    {
        var opening = cues.Dates.Between.LengthAt(words, at);
        if (opening == 0 || at + opening >= words.Count)
        {
            return null;
        }

        var from = at + opening;
        if (ReadDayFirst(words, from) is { Span.IsDay: false } days)
        {
            return days with { Words = days.Words + opening };
        }

        if ((ReadPart(words, from) ?? ReadDate(words, from)) is not { } start)
        {
            return null;
        }

        var link = from + start.Words;
        var linkLength = link < words.Count ? cues.Dates.To.LengthAt(words, link) : 0;
        if (linkLength == 0 || link + linkLength >= words.Count
            || (ReadPart(words, link + linkLength) ?? ReadDate(words, link + linkLength)) is not { } end)
        {
            return null;
        }

        // "from July to September 2024": the year of the end holds for the start as well.
        var isYearWritten = Enumerable.Range(from, start.Words).Any(i => Year(words, i) is not null || (i > from && YearAfter(words, i) is not null));
        var first = isYearWritten ? start.Span.From : InYear(start.Span.From, end.Span.To);
        return end.Span.End < first.First
            ? null
            : new Read(new DateSpan(first, end.Span.To), link + linkLength + end.Words - at, false);
    }

    /// <summary>The date in the year of the end, or in the year before it when it would lie after the end.</summary>
    private static PartialDate InYear(PartialDate date, PartialDate end)
    {
        var year = end.Year - (date.Month > end.Month ? 1 : 0);
        return date with { Year = year, Day = date.Day is { } day ? Math.Min(day, DateTime.DaysInMonth(year, date.Month ?? 1)) : null };
    }

    /// <summary>"after 19 August 2024", "before August 2024".</summary>
    private Read? ReadOpen(IReadOnlyList<Word> words, int at)
    {
        var after = cues.Dates.After.LengthAt(words, at);
        var before = after > 0 ? 0 : cues.Dates.Before.LengthAt(words, at);
        var length = after + before;
        if (length == 0 || at + length >= words.Count || (ReadPart(words, at + length) ?? ReadDate(words, at + length)) is not { } date)
        {
            return null;
        }

        var span = after > 0
            ? new DateSpan(PartialDate.From(date.Span.Start), new PartialDate(LastYear, null, null))
            : new DateSpan(new PartialDate(FirstYear, null, null), PartialDate.From(date.Span.End));
        return new Read(span, length + date.Words, true);
    }

    private sealed record Read(DateSpan Span, int Words, bool IsOpen)
    {
        public bool IsImpossible { get; init; }
    }
}

using System.Globalization;
using SahelBot.Answering.Languages;

namespace SahelBot.Answering.Understanding;

/// <summary>Finds numbers, in digits ("1,000", "1 000") and in words ("twenty-five").</summary>
internal static class NumberReader
{
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="dates">Dates found in it; their digits are not numbers.</param>
    /// <param name="cues">Number words of its language.</param>
    public static IReadOnlyList<NumberMention> Find(
        string text, IReadOnlyList<Word> words, IReadOnlyList<DateMention> dates, LanguageCues cues)
    {
        var found = new List<NumberMention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (dates.Any(d => words[i].Start < d.End && d.Start < words[i].End))
            {
                continue;
            }

            if (char.IsAsciiDigit(words[i].Text[0]))
            {
                i = AddDigits(text, words, i, found);
            }
            else if (cues.Numbers.ContainsKey(words[i].Text))
            {
                i = AddWords(words, i, cues, found);
            }
        }

        return found;
    }

    private static int AddDigits(string text, IReadOnlyList<Word> words, int at, List<NumberMention> found)
    {
        var digits = words[at].Text;
        var last = at;
        while (last + 1 < words.Count && digits.Length <= 12 && words[last + 1].Length == 3 && words[last + 1].Text.All(char.IsAsciiDigit)
            && words[last + 1].Start == words[last].End + 1 && text[words[last].End] is ',' or '.' or ' ' or '\u00A0' or '\u202F' or '\'')
        {
            last++;
            digits += words[last].Text;
        }

        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            found.Add(new NumberMention(value, words[at].Start, words[last].End - words[at].Start, false));
        }

        return last;
    }

    private static int AddWords(IReadOnlyList<Word> words, int at, LanguageCues cues, List<NumberMention> found)
    {
        long value = cues.Numbers[words[at].Text];
        var last = at;
        while (last + 1 < words.Count && cues.Numbers.TryGetValue(words[last + 1].Text, out var next)
            && words[last + 1].Start - words[last].End <= 1)
        {
            if (next is 100 or 1000)
            {
                value *= next;
            }
            else if (value == 4 && next == 20)
            {
                value = 80; // « quatre-vingts »
            }
            else if (value % 10 == 0 && (next < 10 || (value % 100 is 60 or 80 && next < 20))) // « soixante-dix »
            {
                value += next;
            }
            else
            {
                break;
            }

            last++;
        }

        found.Add(new NumberMention(value, words[at].Start, words[last].End - words[at].Start, true));
        return last;
    }
}

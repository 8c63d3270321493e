using System.Buffers;
using System.Globalization;
using System.Text;

namespace SahelBot.Answering.Understanding;

/// <summary>Cuts a text into <see cref="Word"/>s. Never throws, whatever the text.</summary>
internal static class WordScanner
{
    private static readonly SearchValues<char> _sentenceEnds = SearchValues.Create(".!?;:\n");

    public static List<Word> Scan(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length
                && (char.IsLetterOrDigit(text[i]) || (start >= 0 && (IsMark(text[i]) || IsCyrillicApostrophe(text, i))));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(ToWord(text, start, i - start));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The folded words of a phrase.</summary>
    public static string[] Fold(string phrase) => [.. Scan(phrase).Select(w => w.Text)];

    /// <summary>True for the first word, and for one before which a sentence, a clause or a line ends.</summary>
    /// <param name="text">The text that was scanned.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">Which of them.</param>
    public static bool OpensSentence(string text, IReadOnlyList<Word> words, int at) =>
        at == 0 || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(_sentenceEnds) >= 0;

    /// <summary>True when <paramref name="phrase"/> stands in <paramref name="words"/> from <paramref name="at"/> on.</summary>
    public static bool StandsAt(IReadOnlyList<Word> words, int at, string[] phrase)
    {
        if (phrase.Length == 0 || at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Text != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lower case without accents; Cyrillic letters that only look accented (й, ї) keep their form.</summary>
    public static string FoldWord(string word)
    {
        var lower = word.ToLowerInvariant(); // the same string where it is
        if (IsPlain(lower))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            if (IsCyrillic(letter))
            {
                folded.Append(letter == 'ё' ? 'е' : letter);
                continue;
            }

            if (char.IsSurrogate(letter) || letter is '\'' or '’' or 'ʼ')
            {
                continue;
            }

            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(part == 'ı' ? 'i' : part);
                }
            }
        }

        return folded.ToString();
    }

    /// <summary>Combining marks belong to the letter before them.</summary>
    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    /// <summary>In Ukrainian an apostrophe stands within a word (п'ять).</summary>
    private static bool IsCyrillicApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or 'ʼ' && at > 0 && at + 1 < text.Length && IsCyrillic(text[at - 1]) && IsCyrillic(text[at + 1]);

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    private static bool IsPlain(string word)
    {
        foreach (var letter in word)
        {
            if (letter > '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    private static Word ToWord(string text, int start, int length)
    {
        var span = text.AsSpan(start, length);
        var upper = 0;
        foreach (var letter in span)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
        }

        return new Word(FoldWord(span.ToString()), start, length, char.IsUpper(span[0]), upper == length && length > 1);
    }
}

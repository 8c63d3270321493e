using System.Globalization;
using System.Text;
using SahelBot.Core.Knowledge;

namespace SahelBot.Intake.Passages;

/// <summary>
/// Finds known actors in a text by every name and alias in every language, longest name first, at word boundaries, without regard to
/// case and accents; Ukrainian and Russian names also with case endings. Immutable and safe to share between threads.
/// </summary>
internal sealed class ActorFinder
{
    private const int LongestEnding = 3;

    private readonly Dictionary<string, List<Name>> _byStart = new(StringComparer.Ordinal);

    public ActorFinder(IEnumerable<Actor> actors)
    {
        foreach (var (id, alias) in actors.SelectMany(a => a.AllNames().Select(n => (a.Id, n))))
        {
            var words = Words(alias);
            if (words.Count > 0)
            {
                var isShout = words is [{ IsUpper: true, Text.Length: <= 4 }];
                var start = StartOf(words[0].Text);
                (_byStart.TryGetValue(start, out var list) ? list : _byStart[start] = []).Add(
                    new Name([.. words.Select(w => w.Text)], id, isShout));
            }
        }
    }

    /// <returns>Ids, each once, in alphabetical order.</returns>
    public IReadOnlyList<string> Find(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var fitting = _byStart.GetValueOrDefault(StartOf(words[i].Text))?.FindAll(n => Fits(words, i, n)) ?? [];
            if (fitting.Count == 0)
            {
                continue;
            }

            var length = fitting.Max(n => n.Words.Length);
            found.UnionWith(fitting.Where(n => n.Words.Length == length).Select(n => n.Actor));
            i += length - 1;
        }

        return [.. found];
    }

    private static bool Fits(List<Word> words, int at, Name name)
    {
        if (at + name.Words.Length > words.Count || (name.IsShout && !words[at].IsUpper))
        {
            return false;
        }

        for (var i = 0; i < name.Words.Length; i++)
        {
            if (!WordFits(words[at + i].Text, name.Words[i], name.Words.Length > 1 ? 3 : 4))
            {
                return false;
            }
        }

        return true;
    }

    private static bool WordFits(string word, string name, int leastShared)
    {
        if (word == name)
        {
            return true;
        }

        if (name[0] < '\u0400' || name.Length < 4 || word.Length < 4)
        {
            return false;
        }

        var shared = 0;
        while (shared < word.Length && shared < name.Length && word[shared] == name[shared])
        {
            shared++;
        }

        return shared >= Math.Max(leastShared, name.Length - 2) && name.Length - shared <= 2 && word.Length - shared <= LongestEnding;
    }

    private static string StartOf(string word) => word[..Math.Min(3, word.Length)];

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || IsMark(text[i]) || IsInnerApostrophe(text, i));
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                var written = text[start..i];
                if (Fold(written) is { Length: > 0 } folded)
                {
                    words.Add(new Word(folded, written.Length > 1 && written.All(char.IsUpper)));
                }

                start = -1;
            }
        }

        return words;
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or 'ʼ' && at > 0 && at + 1 < text.Length && IsCyrillic(text[at - 1]) && IsCyrillic(text[at + 1]);

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    /// <summary>Lower case without accents; Cyrillic letters that only look accented keep their form.</summary>
    internal static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant())
        {
            if (IsCyrillic(letter))
            {
                folded.Append(letter == 'ё' ? 'е' : letter);
            }
            else if (char.IsAscii(letter) && letter != '\'')
            {
                folded.Append(letter);
            }
            else if (!char.IsSurrogate(letter) && letter is not ('\'' or '’' or 'ʼ'))
            {
                folded.Append([.. letter.ToString().Normalize(NormalizationForm.FormD).Where(c => !IsMark(c))]);
            }
        }

        return folded.ToString();
    }

    private sealed record Word(string Text, bool IsUpper);

    /// <param name="IsShout">A short abbreviation, which counts in capitals only: US, UN.</param>
    private sealed record Name(string[] Words, string Actor, bool IsShout);
}

using System.Globalization;
using System.Text;

namespace SahelBot.Chat.Words;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 80;

    /// <returns>At most <paramref name="limit"/> of the candidates, nearest first. Empty when none is near.</returns>
    public static IReadOnlyList<string> To(string written, IEnumerable<string> candidates, int limit)
    {
        var wanted = Key(written);
        if (wanted.Length is 0 or > LongestCompared)
        {
            return [];
        }

        return [.. candidates
            .Select(c => (Candidate: c, Distance: Distance(wanted, Key(c))))
            .Where(c => c.Distance <= Tolerance(wanted))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .Distinct(StringComparer.Ordinal)
            .Take(limit)];
    }

    /// <summary>Lower case, without accents, one space between words.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in PlainText.Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    private static int Tolerance(string wanted) => Math.Max(1, wanted.Length / 3);

    /// <summary>Letters to insert, delete, replace or swap; a whole word in common counts as nearly the same.</summary>
    private static int Distance(string wanted, string candidate)
    {
        if (candidate.Length is 0 or > LongestCompared)
        {
            return int.MaxValue;
        }

        var words = candidate.Split(' ');
        var best = Math.Min(Edits(wanted, candidate), 1 + words.Min(w => w.Length > 3 ? Edits(wanted, w) : LongestCompared));
        return words.Contains(wanted, StringComparer.Ordinal) ? Math.Min(best, 1) : best;
    }

    private static int Edits(string a, string b)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}

namespace SahelBot.Knowledge.Identifiers;

/// <summary>Finds what somebody probably meant to type.</summary>
internal static class Suggestion
{
    private const int MaxLength = 120;

    /// <summary><c>; did you mean "x"?</c>, or nothing when no candidate is near.</summary>
    public static string For(string typed, IEnumerable<string> candidates) =>
        Nearest(typed, candidates) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    /// <summary>The candidate with the fewest changes, at most two, or one in short words. Null when none is that near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length > MaxLength)
        {
            return null;
        }

        var limit = typed.Length < 5 ? 1 : 2;
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - typed.Length) <= limit && Changes(typed, candidate) is var changes && changes <= limit
                && (changes < limit || best is null))
            {
                best = candidate;
                limit = changes;
            }
        }

        return best;
    }

    /// <summary>Letters to put in, take out, replace or swap with their neighbour.</summary>
    private static int Changes(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (IsSame(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

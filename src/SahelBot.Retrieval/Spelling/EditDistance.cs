namespace SahelBot.Retrieval.Spelling;

/// <summary>Distance between words as typing mistakes: letters left out, put in, mistaken, or two neighbours swapped (Damerau 1964).</summary>
internal static class EditDistance
{
    private const int LongestWord = 100;

    /// <returns>The number of mistakes, or <paramref name="limit"/> + 1 when it is more than <paramref name="limit"/>.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestWord || right.Length > LongestWord)
        {
            return limit + 1;
        }

        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        var before = rows[..(right.Length + 1)];
        var above = rows.Slice(right.Length + 1, right.Length + 1);
        var current = rows[(2 * (right.Length + 1))..];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[column], current[column - 1]) + 1, above[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    distance = Math.Min(distance, before[column - 2] + 1);
                }

                current[column] = distance;
                best = Math.Min(best, distance);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = above;
            above = current;
            current = free;
        }

        return Math.Min(above[right.Length], limit + 1);
    }
}

using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Spelling;

/// <summary>Finds the function word (an article, a preposition, a question word ...) that a misspelt one stands for: "wich", "teh", "wiht".</summary>
internal static class FunctionWords
{
    private const int Shortest = 3;

    /// <summary>
    /// The function word that differs by two neighbours swapped, by one letter left out, or by one vowel put for another. Consonants are
    /// not changed: "gaza" is not "gave".
    /// </summary>
    /// <param name="word">A word that the passages have not, with its accents.</param>
    /// <param name="language">Its language.</param>
    /// <param name="isWord">True for a word that is right in general; then only a swap and an unheard "h" count: "dose", "wen".</param>
    /// <returns>A swap or an unheard "h" first, then the longest, then the first by code; null when none is near, or the word is shorter than three letters.</returns>
    public static string? Like(string word, LanguageProfile language, bool isWord)
    {
        if (word.Length < Shortest)
        {
            return null;
        }

        var near = language.StopWords.Concat(language.QuestionWords)
            .Where(right => right.Length >= word.Length && right.Length <= word.Length + 1 && right[0] == word[0] && right != word)
            .OrderByDescending(right => right.Length).ThenBy(right => right, StringComparer.Ordinal).ToList();
        return near.Find(right => IsSwap(right, word) || (language.IsEnglish && IsUnheard(right, word)))
            ?? (isWord ? null : near.Find(right => IsLeftOut(right, word) || IsOtherVowel(right, word)));
    }

    private static bool IsSwap(string right, string wrong)
    {
        var at = FirstDifference(right, wrong);
        return right.Length == wrong.Length && at + 1 < right.Length && right[at] == wrong[at + 1] && right[at + 1] == wrong[at]
            && right.AsSpan(at + 2).SequenceEqual(wrong.AsSpan(at + 2));
    }

    private static bool IsLeftOut(string right, string wrong)
    {
        var at = FirstDifference(right, wrong);
        return right.Length == wrong.Length + 1 && right.AsSpan(at + 1).SequenceEqual(wrong.AsSpan(at));
    }

    private static bool IsUnheard(string right, string wrong) => right.StartsWith("wh", StringComparison.Ordinal) && IsLeftOut(right, wrong) && wrong[1] != 'h';

    private static bool IsOtherVowel(string right, string wrong)
    {
        var at = FirstDifference(right, wrong);
        return right.Length == wrong.Length && at < right.Length && IsVowel(right[at]) && IsVowel(wrong[at])
            && right.AsSpan(at + 1).SequenceEqual(wrong.AsSpan(at + 1));
    }

    private static int FirstDifference(string a, string b)
    {
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        return at;
    }

    private static bool IsVowel(char letter) => "aeiouyаеиіоуыэюяєї".Contains(letter, StringComparison.Ordinal);
}

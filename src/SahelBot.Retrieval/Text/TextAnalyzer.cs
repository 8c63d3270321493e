using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Text;

/// <summary>Turns texts into words in the forms in which they are compared. Stateless; never throws, whatever the text.</summary>
internal static class TextAnalyzer
{
    /// <summary>Longer words are cut: they come from binary data, not from people.</summary>
    private const int LongestWord = 100;

    /// <summary>Short words in capitals in a text that is not all capitals are names, not stop words: US, IT, WHO.</summary>
    private const int LongestAcronym = 4;

    /// <summary>Splits and normalises a text without stemming it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">How to read it.</param>
    /// <param name="words">Receives the words; not cleared.</param>
    public static void Analyze(string text, LanguageProfile language, List<AnalyzedWord> words)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var places = new List<Word>((text.Length / 6) + 1);
        WordSplitter.Split(text, language.Elisions, places);
        words.EnsureCapacity(words.Count + places.Count);
        var shouts = !HasLowerCase(text);
        foreach (var place in places)
        {
            var normal = WordNormalizer.Normalize(Cut(text.AsSpan(place.Start, place.Length)));
            var isStopWord = language.StopWords.Contains(normal) && (shouts || !IsAcronym(text, place));
            if (language.IsEnglish)
            {
                normal = WithoutPossessive(normal);
            }

            words.Add(new AnalyzedWord(place, WordNormalizer.Fold(normal), normal, isStopWord));
        }
    }

    public static List<TextToken> Tokens(string text, LanguageProfile language)
    {
        var words = new List<AnalyzedWord>();
        Analyze(text, language, words);
        var tokens = new List<TextToken>(words.Count);
        foreach (var word in words)
        {
            tokens.Add(ToToken(word, text, language));
        }

        return tokens;
    }

    public static TextToken ToToken(AnalyzedWord word, string text, LanguageProfile language) => new(
        language.Stem(word.Normal),
        text.AsSpan(word.Place.Start, word.Place.Length) is var written && written.SequenceEqual(word.Normal) ? word.Normal : written.ToString(),
        word.Place.Start,
        word.Place.Length,
        word.IsStopWord);

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestWord)
        {
            return word;
        }

        return char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];
    }

    private static string WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] == '\'' ? word[..^2] : word;

    private static bool IsAcronym(string text, Word place)
    {
        if (place.Length is < 2 or > LongestAcronym)
        {
            return false;
        }

        foreach (var c in text.AsSpan(place.Start, place.Length))
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLowerCase(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}

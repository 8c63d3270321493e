using System.Collections.Concurrent;
using System.IO.Compression;

namespace SahelBot.Answering.Lexicon;

/// <summary>
/// General English: words that mean nearly the same, so that a question in other words meets a passage. Made from WordNet 3.1
/// (Miller 1995, "WordNet: A Lexical Database for English"): for the 40,000 commonest words the
/// commonest part of speech, the synonyms of their first
/// senses, and as near words what is more general, more special or derived. Read when first asked. Safe to share between threads.
/// </summary>
internal static class EnglishLexicon
{
    private static readonly Lazy<string> _text = new(Read);
    private static readonly ConcurrentDictionary<string, LexiconEntry?> _found = new(StringComparer.Ordinal);

    /// <summary>The entry of a word in dictionary form or with a regular ending; null when there is none.</summary>
    public static LexiconEntry? Find(string lowerCaseWord) => _found.GetOrAdd(lowerCaseWord, Look);

    private static LexiconEntry? Look(string word)
    {
        foreach (var form in Forms(word))
        {
            if (LineOf(form) is { } line && line.Split('\t') is [_, var part, var synonyms, var near])
            {
                return new LexiconEntry(part == "n", Words(synonyms), Words(near));
            }
        }

        return null;
    }

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The word and what its regular endings were put to, after the detachment rules of WordNet's morphology.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        foreach (var (ending, replacement) in new[]
        {
            ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
        })
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                yield return stem + replacement;
                if (replacement.Length == 0 && stem[^1] == stem[^2])
                {
                    yield return stem[..^1];
                }
            }
        }
    }

    /// <summary>Binary search over the lines, which are sorted.</summary>
    private static string? LineOf(string word)
    {
        var text = _text.Value;
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var start = text.LastIndexOf('\n', Math.Max(0, ((low + high) / 2) - 1)) + 1;
            if (start < low)
            {
                start = low;
            }

            var end = text.IndexOf('\n', start);
            var line = text.AsSpan(start, end - start);
            var order = line[..line.IndexOf('\t')].CompareTo(word, StringComparison.Ordinal);
            if (order == 0)
            {
                return line.ToString();
            }

            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return null;
    }

    private static string Read()
    {
        using var stream = typeof(EnglishLexicon).Assembly.GetManifestResourceStream("en.lexicon.tsv.gz")
            ?? throw new InvalidOperationException("The English lexicon is not in the assembly.");
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return reader.ReadToEnd();
    }
}

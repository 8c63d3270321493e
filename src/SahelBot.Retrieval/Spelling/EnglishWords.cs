using System.IO.Compression;
using System.Reflection;

namespace SahelBot.Retrieval.Spelling;

/// <summary>
/// Words that are right in English, whether the passages have them or not, so that none is taken for a misspelling of something near.
/// Read when first asked. Safe to share between threads.
/// </summary>
internal static class EnglishWords
{
    private static readonly (string Ending, string Base)[] _endings =
        [("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("ly", ""), ("er", ""), ("er", "e")];

    private static readonly Lazy<HashSet<string>> _words = new(Read);

    /// <summary>True for a word in dictionary form, or with a regular ending.</summary>
    public static bool Contains(string lowerCaseWord)
    {
        if (_words.Value.Contains(lowerCaseWord))
        {
            return true;
        }

        foreach (var (ending, dictionaryForm) in _endings)
        {
            if (lowerCaseWord.Length > ending.Length + 2 && lowerCaseWord.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = lowerCaseWord[..^ending.Length];
                if (_words.Value.Contains(stem + dictionaryForm) || (dictionaryForm.Length == 0 && stem[^1] == stem[^2] && _words.Value.Contains(stem[..^1])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("en.lexicon.tsv.gz")
            ?? throw new InvalidOperationException("The assembly was built without its English words.");
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            words.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
        }

        return words;
    }
}

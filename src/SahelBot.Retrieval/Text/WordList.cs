using System.Reflection;

namespace SahelBot.Retrieval.Text;

/// <summary>Reads the word lists that are part of the assembly: words separated by white space, lines with <c>#</c> are comments.</summary>
internal static class WordList
{
    /// <returns>The words of the list, lower case; empty when there is no list of that name.</returns>
    public static HashSet<string> Load(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".txt");
        if (stream is null)
        {
            return words;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Add(WordNormalizer.Normalize(word));
                }
            }
        }

        return words;
    }
}

using System.Reflection;
using Lucene.Net.Analysis.En;

namespace SahelBot.Retrieval.Text;

/// <summary>Porter's stemmer (1980) after irregular forms are made regular, so that "wrote" in a passage meets "write" in a question.</summary>
internal sealed class EnglishStemmer : IStemmer
{
    private const string ListName = "en.irregular.txt";

    private readonly Dictionary<string, string> _regular = Load();
    private readonly LuceneStemmer _porter = new(s => new PorterStemFilter(s));

    public string Stem(string word) => _porter.Stem(_regular.GetValueOrDefault(word, word));

    private static Dictionary<string, string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ListName)
            ?? throw new InvalidOperationException($"The assembly was built without its word list {ListName}.");
        using var reader = new StreamReader(stream);
        var regular = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var words = line.Split(' ');
                foreach (var irregular in words.AsSpan(1))
                {
                    regular[irregular] = words[0];
                }
            }
        }

        return regular;
    }
}

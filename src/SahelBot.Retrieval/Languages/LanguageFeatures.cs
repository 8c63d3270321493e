using System.Reflection;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Languages;

/// <summary>Function words and letter groups by which a language is told.</summary>
/// <param name="Code">Two-letter code.</param>
/// <param name="Words">Frequent short words, normalised.</param>
/// <param name="Groups">Groups of letters; <c>^</c> stands for the beginning of a word and <c>$</c> for its end.</param>
internal sealed record LanguageFeatures(string Code, IReadOnlySet<string> Words, IReadOnlyList<string> Groups)
{
    private static readonly string[] _withStopList = ["en", "fr", "ru", "uk"];

    public static IReadOnlyList<LanguageFeatures> Load()
    {
        var words = ReadLines("language.words.txt");
        foreach (var code in _withStopList)
        {
            words[code] = [.. WordList.Load(code + ".stop")];
        }

        var all = new List<LanguageFeatures>();
        foreach (var (code, groups) in ReadLines("language.endings.txt"))
        {
            all.Add(new LanguageFeatures(code, words[code].ToHashSet(StringComparer.Ordinal), groups));
        }

        return all;
    }

    private static Dictionary<string, string[]> ReadLines(string name)
    {
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its word list {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                lines[words[0]] = words[1..];
            }
        }

        return lines;
    }
}

using System.Collections.Frozen;
using System.Reflection;

namespace SahelBot.Retrieval.Text;

/// <summary>
/// Takes irregular forms ("broke", "sent", "children") to their dictionary form before stemming, which suffix stripping
/// cannot do. The forms are pairs in a word list of the language.
/// </summary>
internal sealed class IrregularStemmer(string listName, IStemmer stemmer) : IStemmer
{
    private readonly Lazy<FrozenDictionary<string, string>> _forms = new(() => Load(listName));

    public string Stem(string word) => stemmer.Stem(_forms.Value.GetValueOrDefault(word, word));

    private static FrozenDictionary<string, string> Load(string listName)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(listName + ".txt")
            ?? throw new InvalidOperationException($"The word list '{listName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split(' ') is [var form, var dictionaryForm])
            {
                forms[form] = dictionaryForm;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

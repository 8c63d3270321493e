using SahelBot.Answering.Languages;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Finds whom a description means: "a British business paper" is whoever is listed as "British business daily". Words of one sort count
/// as the same, and words that any medium may claim ("leading") do not count. Immutable.
/// </summary>
internal sealed class DescriptionBook
{
    private const int MostWords = 6;
    private readonly Dictionary<string, List<string>> _byKey = new(StringComparer.Ordinal);
    private readonly DescriptionCues _cues = LanguageCues.For("en").Descriptions;

    public DescriptionBook(IEnumerable<Actor> actors)
    {
        foreach (var actor in actors)
        {
            foreach (var name in actor.AllNames().Where(actor.IsDescription))
            {
                var key = _cues.KeyOf(WordScanner.Fold(name));
                Add(key, actor.Id);
                Add(_cues.WithoutNews(key), actor.Id);
            }
        }
    }

    /// <summary>The longest description that begins at a word.</summary>
    /// <returns>Whom it fits and how many words it has; null when none begins there.</returns>
    public (IReadOnlyList<string> Actors, int Length)? At(IReadOnlyList<Word> words, int at)
    {
        if (_byKey.Count == 0 || _cues.Optional.Contains(words[at].Text) || (words[at] is { Text: "us", IsUpper: false }))
        {
            return null;
        }

        (IReadOnlyList<string> Actors, int Length)? best = null;
        var key = "";
        for (var i = at; i < Math.Min(words.Count, at + MostWords); i++)
        {
            if (!_cues.Optional.Contains(words[i].Text))
            {
                key += (key.Length == 0 ? "" : " ") + _cues.SortOf(words[i].Text);
                best = i > at && _byKey.TryGetValue(key, out var owners) ? (owners, i - at + 1) : best;
            }
        }

        return best;
    }

    private void Add(string key, string actor)
    {
        if (!_byKey.TryGetValue(key, out var owners))
        {
            _byKey[key] = owners = [];
        }

        if (!owners.Contains(actor, StringComparer.Ordinal))
        {
            owners.Add(actor);
        }
    }
}

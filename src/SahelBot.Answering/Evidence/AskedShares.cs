using System.Runtime.InteropServices;

namespace SahelBot.Answering.Evidence;

/// <summary>How often words stand in what people were heard to ask about one thing. Not changed once it is read.</summary>
internal sealed class AskedShares
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _total;

    /// <summary>Counts one question more.</summary>
    /// <param name="stems">Its words, each once.</param>
    public void Add(IReadOnlyCollection<string> stems)
    {
        foreach (var stem in stems)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem, out _)++;
        }

        _total += stems.Count;
    }

    /// <summary>The share of a word among all of them: 0 to 1; 0 without any.</summary>
    public double Of(string stem) => _total == 0 ? 0 : _counts.GetValueOrDefault(stem) / (double)_total;
}

using SahelBot.Retrieval.Indexing;

namespace SahelBot.Retrieval.Latent;

/// <summary>Weighs the stems of texts for the latent space: (1 + ln tf) · idf, scaled to length one. Used by one thread.</summary>
internal sealed class LatentTerms
{
    private const int MostTerms = 40_000;
    private const int RarestTerm = 1;

    private readonly PassageTokens _tokens;
    private readonly Vocabulary _vocabulary;
    private readonly TermStatistics _statistics;
    private readonly float[] _counts;
    private readonly List<int> _found = [];
    private readonly List<float> _weights = [];

    public LatentTerms(PassageTokens tokens, Vocabulary vocabulary, TermStatistics statistics)
    {
        _tokens = tokens;
        _vocabulary = vocabulary;
        _statistics = statistics;
        _counts = new float[vocabulary.StemCount];
        ColumnOfStem = ChooseColumns(vocabulary, statistics, out var columns);
        Columns = columns;
    }

    private LatentTerms(LatentTerms other)
    {
        _tokens = other._tokens;
        _vocabulary = other._vocabulary;
        _statistics = other._statistics;
        _counts = new float[other._counts.Length];
        ColumnOfStem = other.ColumnOfStem;
        Columns = other.Columns;
    }

    /// <summary>For each stem its column, or -1 when it is too rare to tell anything about other words.</summary>
    public int[] ColumnOfStem { get; }

    public int Columns { get; }

    /// <summary>The same terms for another thread.</summary>
    public LatentTerms Copy() => new(this);

    /// <summary>Columns and weights of one text, valid until the next call.</summary>
    public (List<int> Columns, List<float> Weights) Read(int text)
    {
        _found.Clear();
        _weights.Clear();
        var stemOf = _vocabulary.StemOfForm;
        var titleEnd = _tokens.TitleEnd(text);
        var titleWeight = _tokens.TitleWeight(text);
        var forms = _tokens.Forms(text);
        for (var i = 0; i < forms.Length; i++)
        {
            var stem = stemOf[forms[i]];
            if (forms[i] != 0 && ColumnOfStem[stem] >= 0)
            {
                if (_counts[stem] == 0)
                {
                    _found.Add(stem);
                }

                _counts[stem] += i < titleEnd ? titleWeight : 1;
            }
        }

        var square = 0.0;
        foreach (var stem in _found)
        {
            var weight = (1 + Math.Log(_counts[stem])) * _statistics.StemIdf(stem);
            square += weight * weight;
            _weights.Add((float)weight);
            _counts[stem] = 0;
        }

        var scale = square > 0 ? (float)(1 / Math.Sqrt(square)) : 0;
        for (var i = 0; i < _found.Count; i++)
        {
            _weights[i] *= scale;
            _found[i] = ColumnOfStem[_found[i]];
        }

        return (_found, _weights);
    }

    /// <summary>All stems; of very many the most frequent ones.</summary>
    private static int[] ChooseColumns(Vocabulary vocabulary, TermStatistics statistics, out int columns)
    {
        var rarest = RarestTerm;
        while (CountAtLeast(rarest) > MostTerms)
        {
            rarest++;
        }

        var chosen = new int[vocabulary.StemCount];
        columns = 0;
        for (var stem = 0; stem < chosen.Length; stem++)
        {
            chosen[stem] = statistics.PassagesWithStem(stem) >= rarest ? columns++ : -1;
        }

        return chosen;

        int CountAtLeast(int passages)
        {
            var count = 0;
            for (var stem = 1; stem < vocabulary.StemCount; stem++)
            {
                count += statistics.PassagesWithStem(stem) >= passages ? 1 : 0;
            }

            return count;
        }
    }
}

namespace SahelBot.Answering.Evidence;

/// <summary>
/// How likely people are to ask with one word for what is told with another: "mouthpiece" where a passage has "spokesman". Learnt from
/// passages and the ways in which people ask for them, as a statistical translation: IBM Model 1 (Brown et al. 1993, "The
/// Mathematics of Statistical Machine Translation"), used to rank passages as in Berger and Lafferty 1999 ("Information Retrieval as
/// Statistical Translation"). Without anything to learn from, a word only stands for itself. Immutable; safe to share between threads.
/// </summary>
internal sealed class TranslationModel
{
    private const int Rounds = 4;
    private const double LeastKept = 1e-4;

    /// <summary>Stands for what is asked with words that nothing in the passage calls for.</summary>
    private const string Nothing = "";

    /// <summary>Words outside the vocabulary that share the rest of the probability.</summary>
    private const double Unseen = 5000;

    private static readonly Dictionary<string, double> _nothing = [];
    private readonly Dictionary<string, Dictionary<string, double>> _told;
    private readonly Dictionary<string, int> _counts;
    private readonly double _all;

    private TranslationModel(Dictionary<string, Dictionary<string, double>> told, Dictionary<string, int> counts)
    {
        _told = told;
        _counts = counts;
        _all = counts.Values.Sum();
    }

    /// <summary>How likely the word is in any question: above 0, below 1.</summary>
    public double Background(string asked) => (_counts.GetValueOrDefault(asked) + 0.5) / (_all + Unseen);

    /// <summary>True for a word with which people were heard to ask.</summary>
    public bool Knows(string asked) => _counts.ContainsKey(asked);

    /// <summary>The words for which people ask with a word, each with the likelihood that it is asked for with that one; empty when unknown.</summary>
    public IReadOnlyDictionary<string, double> ToldBy(string asked) => _told.GetValueOrDefault(asked) ?? _nothing;

    /// <param name="pairs">The words of a passage, each once, and the words of a question for it; the same list for the same passage.</param>
    public static TranslationModel Learn(IEnumerable<(IReadOnlyList<string> Told, IReadOnlyCollection<string> Asked)> pairs)
    {
        var (askedWords, toldWords) = (new WordNumbers(), new WordNumbers());
        var toldOf = new Dictionary<IReadOnlyList<string>, int[]>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new Dictionary<(int Asked, int Told), int>();
        var groups = new List<int[]>(); // for each word of a question, its cells with each word of the passage
        foreach (var (told, asked) in pairs)
        {
            if (!toldOf.TryGetValue(told, out var sources))
            {
                toldOf[told] = sources = [toldWords.Of(Nothing), .. told.Select(toldWords.Of)];
            }

            foreach (var word in asked)
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
                var number = askedWords.Of(word);
                groups.Add(Array.ConvertAll(sources, source => CellOf((number, source))));
            }
        }

        var toldIn = new int[cells.Count];
        foreach (var (cell, place) in cells)
        {
            toldIn[place] = cell.Told;
        }

        var likely = Converge(groups, toldIn, toldWords.Words.Count);
        var rows = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (cell, place) in cells)
        {
            var (asked, told) = (askedWords.Words[cell.Asked], toldWords.Words[cell.Told]);
            if (told.Length > 0 && likely[place] > LeastKept)
            {
                if (!rows.TryGetValue(asked, out var row))
                {
                    rows[asked] = row = new Dictionary<string, double>(StringComparer.Ordinal);
                }

                row[told] = likely[place];
            }
        }

        return new TranslationModel(rows, counts);

        int CellOf((int Asked, int Told) cell)
        {
            if (!cells.TryGetValue(cell, out var place))
            {
                cells[cell] = place = cells.Count;
            }

            return place;
        }
    }

    /// <summary>Expectation maximisation from equal likelihoods.</summary>
    private static double[] Converge(List<int[]> groups, int[] toldIn, int told)
    {
        var likely = new double[toldIn.Length];
        Array.Fill(likely, 1);
        for (var round = 0; round < Rounds; round++)
        {
            var expected = new double[likely.Length];
            var totals = new double[told];
            foreach (var group in groups)
            {
                var sum = 0.0;
                foreach (var cell in group)
                {
                    sum += likely[cell];
                }

                foreach (var cell in group)
                {
                    var share = likely[cell] / sum;
                    expected[cell] += share;
                    totals[toldIn[cell]] += share;
                }
            }

            for (var cell = 0; cell < likely.Length; cell++)
            {
                likely[cell] = expected[cell] / totals[toldIn[cell]];
            }
        }

        return likely;
    }

    private sealed class WordNumbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> Words { get; } = [];

        public int Of(string word)
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                _numbers[word] = number = Words.Count;
                Words.Add(word);
            }

            return number;
        }
    }
}

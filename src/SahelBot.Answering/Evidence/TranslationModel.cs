using System.Runtime.InteropServices;

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
        var sourcesOf = new Dictionary<IReadOnlyList<string>, int[]>(ReferenceEqualityComparer.Instance);
        var askedFor = new List<Dictionary<int[], int>>(); // how often each word was asked with, by the words of the passage
        foreach (var (told, asked) in pairs)
        {
            var sources = CollectionsMarshal.GetValueRefOrAddDefault(sourcesOf, told, out _) ??= [toldWords.Of(Nothing), .. told.Select(toldWords.Of)];
            foreach (var word in asked)
            {
                var number = askedWords.Of(word);
                if (number == askedFor.Count)
                {
                    askedFor.Add(new Dictionary<int[], int>(ReferenceEqualityComparer.Instance));
                }

                CollectionsMarshal.GetValueRefOrAddDefault(askedFor[number], sources, out _)++;
            }
        }

        var toldIn = new List<int>(); // the word of the passage, for each pair of words; pairs with one word of a question lie together
        var ends = new List<int>();
        var groups = new List<Group>();
        var places = new int[toldWords.Words.Count];
        foreach (var passages in askedFor)
        {
            var start = toldIn.Count;
            foreach (var (sources, times) in passages)
            {
                groups.Add(new Group(Array.ConvertAll(sources, source => PlaceOf(source, start)), times));
            }

            ends.Add(toldIn.Count);
        }

        var likely = Converge(groups, CollectionsMarshal.AsSpan(toldIn), toldWords.Words.Count);
        var rows = Rows(likely, [.. toldIn.Select(t => toldWords.Words[t])], ends);
        return new TranslationModel(
            askedWords.Words.Zip(rows).ToDictionary(w => w.First, w => w.Second, StringComparer.Ordinal),
            askedWords.Words.Zip(askedFor).ToDictionary(w => w.First, w => w.Second.Values.Sum(), StringComparer.Ordinal));

        int PlaceOf(int source, int start)
        {
            ref var place = ref places[source];
            if (place < start || place >= toldIn.Count || toldIn[place] != source)
            {
                place = toldIn.Count;
                toldIn.Add(source);
            }

            return place;
        }
    }

    /// <summary>For each word of a question, in their order, the words of passages that it may stand for.</summary>
    private static IEnumerable<Dictionary<string, double>> Rows(double[] likely, string[] told, IReadOnlyList<int> ends)
    {
        var pair = 0;
        foreach (var end in ends)
        {
            var row = new Dictionary<string, double>(StringComparer.Ordinal);
            for (; pair < end; pair++)
            {
                if (told[pair].Length > 0 && likely[pair] > LeastKept)
                {
                    row[told[pair]] = likely[pair];
                }
            }

            yield return row;
        }
    }

    /// <summary>Expectation maximisation from equal likelihoods.</summary>
    private static double[] Converge(List<Group> groups, ReadOnlySpan<int> toldIn, int told)
    {
        var likely = new double[toldIn.Length];
        Array.Fill(likely, 1);
        for (var round = 0; round < Rounds; round++)
        {
            var expected = new double[likely.Length];
            var totals = new double[told];
            foreach (var (cells, times) in groups)
            {
                var sum = 0.0;
                foreach (var cell in cells)
                {
                    sum += likely[cell];
                }

                foreach (var cell in cells)
                {
                    var share = times * likely[cell] / sum;
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

    /// <summary>A word with which people ask for a passage.</summary>
    /// <param name="Cells">Its pairs with nothing and with each word of the passage.</param>
    /// <param name="Times">In how many questions.</param>
    private readonly record struct Group(int[] Cells, int Times);

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

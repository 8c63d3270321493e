using System.Runtime.CompilerServices;
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

    private readonly Dictionary<string, Row> _rows; // by the word of a question
    private readonly Dictionary<string, int> _numbers;
    private readonly ConditionalWeakTable<IReadOnlyList<string>, int[]> _texts = [];
    private readonly double _all;

    private TranslationModel(Dictionary<string, Row> rows, Dictionary<string, int> numbers)
    {
        _rows = rows;
        _numbers = numbers;
        _all = rows.Values.Sum(r => r.Count);
    }

    /// <summary>How likely the word is in any question: above 0, below 1.</summary>
    public double Background(string asked) => (_rows.GetValueOrDefault(asked).Count + 0.5) / (_all + Unseen);

    /// <summary>True for a word with which people were heard to ask.</summary>
    public bool Knows(string asked) => _rows.ContainsKey(asked);

    /// <summary>The number of a word of passages; negative for one of which nothing was learnt.</summary>
    public int NumberOf(string told) => _numbers.GetValueOrDefault(told, -1);

    /// <summary>The numbers of all words of a text, in order; kept as long as the list is.</summary>
    /// <param name="told">The words; not changed afterwards.</param>
    public int[] NumbersOf(IReadOnlyList<string> told) => _texts.GetValue(told, words => [.. words.Select(NumberOf)]);

    /// <summary>How likely each word of passages is asked for with a word, by their numbers: 0 to 1, all 0 for one that is unknown.</summary>
    public float[] ToldBy(string asked)
    {
        var likely = new float[_numbers.Count];
        if (_rows.TryGetValue(asked, out var row))
        {
            for (var i = 0; i < row.Told.Length; i++)
            {
                likely[row.Told[i]] = row.Likely[i];
            }
        }

        return likely;
    }

    /// <param name="pairs">The words of a passage, each once, and the words of a question for it; the same list for the same passage.</param>
    public static TranslationModel Learn(IEnumerable<(IReadOnlyList<string> Told, IReadOnlyCollection<string> Asked)> pairs)
    {
        var (askedWords, toldWords) = (new WordNumbers(), new WordNumbers());
        var nothing = toldWords.Of(Nothing); // the first, 0
        var sourcesOf = new Dictionary<IReadOnlyList<string>, int[]>(ReferenceEqualityComparer.Instance);
        var askedFor = new List<Dictionary<int[], int>>(); // how often each word was asked with, by the words of the passage
        foreach (var (told, asked) in pairs)
        {
            var sources = CollectionsMarshal.GetValueRefOrAddDefault(sourcesOf, told, out _) ??= [nothing, .. told.Select(toldWords.Of)];
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
        var rows = new Dictionary<string, Row>(askedWords.Words.Count, StringComparer.Ordinal);
        for (var word = 0; word < ends.Count; word++)
        {
            rows.Add(askedWords.Words[word], RowOf(likely, toldIn, word == 0 ? 0 : ends[word - 1], ends[word], askedFor[word].Values.Sum()));
        }

        return new TranslationModel(rows, toldWords.Numbers);

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

    /// <summary>The words of passages that one word of questions may stand for, out of its pairs.</summary>
    private static Row RowOf(double[] likely, List<int> toldIn, int start, int end, int count)
    {
        var (told, kept) = (new List<int>(end - start), new List<float>(end - start));
        for (var pair = start; pair < end; pair++)
        {
            if (toldIn[pair] != 0 && likely[pair] > LeastKept)
            {
                told.Add(toldIn[pair]);
                kept.Add((float)likely[pair]);
            }
        }

        return new Row([.. told], [.. kept], count);
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

    /// <summary>What is known of a word of questions.</summary>
    /// <param name="Told">Numbers of the words of passages that it may stand for.</param>
    /// <param name="Likely">How likely each is asked for with it.</param>
    /// <param name="Count">In how many questions it stands.</param>
    private readonly record struct Row(int[] Told, float[] Likely, int Count);

    /// <summary>A word with which people ask for a passage.</summary>
    /// <param name="Cells">Its pairs with nothing and with each word of the passage.</param>
    /// <param name="Times">In how many questions.</param>
    private readonly record struct Group(int[] Cells, int Times);

    private sealed class WordNumbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> Words { get; } = [];

        public Dictionary<string, int> Numbers => _numbers;

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

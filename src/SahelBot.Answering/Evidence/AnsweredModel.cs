using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// Tells questions that a passage answers from those that only come near to it, by their wording: a logistic regression over the words
/// of a question, over pairs of them in their order, and over each word together with the passage. Learnt from ways to ask of both
/// sorts, one after the other with AdaGrad (Duchi et al. 2011, "Adaptive Subgradient Methods"), the weights found by hashing
/// (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"). The order in which examples come, and where their
/// weights lie, hang on nothing but their words: the same examples give the same model, and a few more give nearly the same.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class AnsweredModel
{
    private const int Bits = 19;
    private const int Rounds = 2;
    private const double Rate = 0.15;
    private const double BiasRate = 0.005;
    private const float Caution = 0.1f; // the first step of a weight is no longer than the rate over the root of it

    /// <summary>Pairs of words that stand further from each other say nothing.</summary>
    private const int Window = 5;

    /// <summary>Surer than this it never is.</summary>
    private const double MostSure = 10;

    private readonly Dictionary<string, uint> _words = new(StringComparer.Ordinal);
    private readonly float[] _weights = new float[1 << Bits];
    private double _bias;

    private AnsweredModel()
    {
    }

    private enum Feature
    {
        Word = 1,
        First,
        Neighbours,
        Pair,
        WordForPassage,
    }

    /// <summary>Null when there are no examples of one sort: then there is nothing to tell apart.</summary>
    /// <param name="examples">In an order that does not depend on chance.</param>
    public static AnsweredModel? Learn(IReadOnlyList<Example> examples)
    {
        var answered = examples.Count(e => e.IsAnswered);
        if (answered == 0 || answered == examples.Count)
        {
            return null;
        }

        var model = new AnsweredModel();
        foreach (var stem in examples.SelectMany(e => e.Stems))
        {
            model._words.TryAdd(stem, Hash(stem));
        }

        var share = (examples.Count - answered) / (double)answered; // both sorts count the same
        var squares = new float[1 << Bits];
        Array.Fill(squares, Caution);
        var scattered = examples.OrderBy(e => e.Stems.Aggregate(Hash(e.Passage.Slug), (hash, stem) => Mix(hash, model._words[stem])))
            .Select(e => (Slots: model.SlotsOf(e), e.IsAnswered)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (slots, isAnswered) in scattered)
            {
                var error = Sigmoid(model.Sum(slots)) - (isAnswered ? 1 : 0);
                model.Correct(slots, squares, isAnswered ? share * error : error);
            }
        }

        return model;
    }

    /// <summary>Log of the odds that a question is answered by a passage: above 0 for rather yes, from -10 to 10. Words never met do not count.</summary>
    /// <param name="stems">The words of the question in order, each once.</param>
    /// <param name="passage">The passage that would answer it.</param>
    public double LogOdds(IReadOnlyList<string> stems, PassageId passage) => LogOddsOf(stems)(passage);

    /// <summary>As <see cref="LogOdds"/>, for many passages: what hangs on the question alone is worked out once.</summary>
    public Func<PassageId, double> LogOddsOf(IReadOnlyList<string> stems)
    {
        var words = Known(stems);
        var sum = Sum(SlotsOf(words));
        return passage => Math.Clamp(sum + SlotsOf(words, passage).Sum(slot => (double)_weights[slot]), -MostSure, MostSure);
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private int[] SlotsOf(Example example)
    {
        var words = Known(example.Stems);
        return [.. SlotsOf(words), .. SlotsOf(words, example.Passage)];
    }

    private uint?[] Known(IReadOnlyList<string> stems) => [.. stems.Select(s => _words.TryGetValue(s, out var known) ? known : (uint?)null)];

    /// <summary>Where the weights of a question's words and pairs of words lie.</summary>
    private static int[] SlotsOf(uint?[] words)
    {
        var slots = new List<int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is not { } word)
            {
                continue;
            }

            slots.Add(Slot(Feature.Word, word, 0));
            if (i == 0)
            {
                slots.Add(Slot(Feature.First, word, 0));
            }

            for (var j = i + 1; j < words.Length && j <= i + Window; j++)
            {
                if (words[j] is { } other)
                {
                    slots.Add(Slot(j == i + 1 ? Feature.Neighbours : Feature.Pair, word, other));
                }
            }
        }

        return [.. slots];
    }

    /// <summary>Where the weights of a question's words together with a passage lie.</summary>
    private static IEnumerable<int> SlotsOf(uint?[] words, PassageId passage)
    {
        var ofPassage = Mix(Hash(passage.Article), Hash(passage.Slug));
        return words.OfType<uint>().Select(word => Slot(Feature.WordForPassage, word, ofPassage));
    }

    private double Sum(int[] slots)
    {
        var sum = _bias;
        foreach (var slot in slots)
        {
            sum += _weights[slot];
        }

        return sum;
    }

    private void Correct(int[] slots, float[] squares, double gradient)
    {
        foreach (var slot in slots)
        {
            squares[slot] += (float)(gradient * gradient);
            _weights[slot] -= (float)(Rate * gradient / Math.Sqrt(squares[slot]));
        }

        _bias -= BiasRate * gradient;
    }

    /// <summary>Where the weight of a feature lies.</summary>
    private static int Slot(Feature feature, uint first, uint second) => (int)(Mix(Mix((uint)feature, first), second) >> (32 - Bits));

    /// <summary>The same in every process, as <see cref="string.GetHashCode()"/> is not (FNV-1a; Fowler, Noll, Vo).</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    /// <summary>The end of MurmurHash3 (Appleby 2011) over both.</summary>
    private static uint Mix(uint first, uint second)
    {
        var hash = (first * 0x9E3779B1u) ^ second;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <param name="Stems">The words of a question in order, each once.</param>
    /// <param name="Passage">The passage that answers it, or that it comes near to.</param>
    /// <param name="IsAnswered">False when it only comes near.</param>
    internal readonly record struct Example(IReadOnlyList<string> Stems, PassageId Passage, bool IsAnswered);
}

using System.Runtime.InteropServices;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// Compares a question with each question that people were heard to ask for a passage, or near to it: by the cosine of their words, rare
/// words counting more (Salton and Buckley 1988, "Term-weighting Approaches in Automatic Text Retrieval"). Not changed once it is read;
/// safe to share between threads.
/// </summary>
internal sealed class NearestAsks
{
    private readonly Dictionary<PassageId, List<Ask>> _asks = [];
    private readonly Dictionary<string, double> _squares = new(StringComparer.Ordinal);
    private readonly double _mostSquare;

    public NearestAsks(IReadOnlyList<AnsweredModel.Example> examples)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in examples.SelectMany(e => e.Stems))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _)++;
        }

        _mostSquare = SquareOf(1, examples.Count);
        foreach (var (stem, count) in counts)
        {
            _squares[stem] = SquareOf(count, examples.Count);
        }

        foreach (var (stems, passage, isAnswered) in examples)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_asks, passage, out _) ??= []).Add(new Ask(stems, Length(stems), isAnswered));
        }
    }

    /// <summary>How much nearer a question is to one that any of the passages answers than to one that only comes near: -1 to 1, 0 when like none.</summary>
    /// <param name="stems">The words of the question, each once.</param>
    /// <param name="passages">The passages that may answer it.</param>
    public double Margin(IReadOnlyCollection<string> stems, IEnumerable<PassageId> passages)
    {
        var words = stems.ToHashSet(StringComparer.Ordinal);
        var length = Length(stems);
        var (answered, missed) = (0.0, 0.0);
        foreach (var ask in passages.SelectMany(p => _asks.GetValueOrDefault(p) ?? []))
        {
            var shared = 0.0;
            foreach (var stem in ask.Stems)
            {
                shared += words.Contains(stem) ? Square(stem) : 0;
            }

            var cosine = shared / Math.Max(length * ask.Length, double.Epsilon);
            answered = ask.IsAnswered ? Math.Max(answered, cosine) : answered;
            missed = ask.IsAnswered ? missed : Math.Max(missed, cosine);
        }

        return answered - missed;
    }

    /// <summary>Square of the weight of a word, by how many of all questions have it.</summary>
    private static double SquareOf(int count, int all)
    {
        var weight = Math.Log(1 + (all / (double)count));
        return weight * weight;
    }

    private double Square(string stem) => _squares.GetValueOrDefault(stem, _mostSquare);

    private double Length(IEnumerable<string> stems) => Math.Sqrt(stems.Sum(s => Square(s)));

    private readonly record struct Ask(IReadOnlyList<string> Stems, double Length, bool IsAnswered);
}

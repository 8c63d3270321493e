namespace SahelBot.Answering.Evidence;

/// <summary>
/// Texts that tell what is asked for in the words of those who ask, such as known gaps, by their words: so that a question is compared with
/// all of them at the price of those that have something of it. Immutable; safe to share between threads.
/// </summary>
internal sealed class LikelihoodIndex
{
    /// <summary>More than for passages: these texts have the words of those who ask.</summary>
    private const double Itself = 0.5;

    private readonly double[] _lengths;
    private readonly Dictionary<string, List<(int Text, int Count)>> _places = new(StringComparer.Ordinal);

    /// <param name="texts">Stems of each text, in order.</param>
    public LikelihoodIndex(IReadOnlyList<IReadOnlyList<string>> texts)
    {
        _lengths = [.. texts.Select(t => QuestionLikelihood.Length(t.Count))];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var group in texts[text].GroupBy(s => s, StringComparer.Ordinal))
            {
                if (!_places.TryGetValue(group.Key, out var places))
                {
                    _places[group.Key] = places = [];
                }

                places.Add((text, group.Count()));
            }
        }
    }

    /// <summary>How much likelier the question is for each text, as <see cref="QuestionLikelihood.Of"/> tells it for one, in the order of the texts.</summary>
    public double[] Of(QuestionLikelihood question)
    {
        var scores = new double[_lengths.Length];
        var likely = new double[_lengths.Length];
        foreach (var asked in question.Words)
        {
            Array.Clear(likely);
            foreach (var (told, share) in asked.ToldBy)
            {
                foreach (var (text, count) in _places.GetValueOrDefault(told) ?? [])
                {
                    likely[text] += (1 - Itself) * share * count;
                }
            }

            foreach (var (text, _) in _places.GetValueOrDefault(asked.Stem) ?? [])
            {
                likely[text] += Itself;
            }

            for (var text = 0; text < scores.Length; text++)
            {
                scores[text] += asked.LogRatio(likely[text] / _lengths[text]) / question.Words.Count;
            }
        }

        return scores;
    }
}

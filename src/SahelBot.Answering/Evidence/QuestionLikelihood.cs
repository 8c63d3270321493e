namespace SahelBot.Answering.Evidence;

/// <summary>How much likelier than any question one question is for somebody who wants what a text tells. Immutable; safe to share between threads.</summary>
internal sealed class QuestionLikelihood
{
    /// <summary>How much it counts that a text has the very word, beside all that it has in other words.</summary>
    private const double VeryWord = 0.2;

    private const double Smoothing = 0.5;

    /// <summary>A text with many wordings for one thing is not much less likely for each of them: its length counts by the root.</summary>
    private const double LengthWeight = 5;

    private static readonly double _unlikely = Math.Log(Smoothing);

    private readonly TranslationModel _model;
    private readonly AskedWord[] _words;

    /// <param name="model">How words are asked for.</param>
    /// <param name="stems">The words of the question.</param>
    public QuestionLikelihood(TranslationModel model, IEnumerable<string> stems)
    {
        _model = model;
        Stems = [.. stems.Distinct(StringComparer.Ordinal)];
        _words = [.. Stems.Select(s => new AskedWord(s, model.NumberOf(s), model.Background(s), model.ToldBy(s)))];
    }

    /// <summary>The words of the question in order, each once.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Log of the likelihood ratio, averaged over the words of the question: 0 for any text, 0 without words, higher is likelier.</summary>
    /// <param name="told">The words of the text; the same list for the same text.</param>
    /// <param name="veryWord">How much it counts that the text has the very word: 0 to 1.</param>
    public double Of(IReadOnlyList<string> told, double veryWord = VeryWord)
    {
        var numbers = _model.NumbersOf(told);
        var sum = 0.0;
        foreach (var word in _words)
        {
            sum += LogRatio(word, told, numbers, veryWord);
        }

        return sum / Math.Max(1, _words.Length);
    }

    /// <summary>As <see cref="Of"/>, for somebody who asks with words as often as others did (naive Bayes).</summary>
    /// <param name="asked">How often they did.</param>
    public double OfAsked(AskedShares asked) => _words.Length == 0 ? 0 : _words.Average(w => w.LogRatio(asked.Of(w.Stem)));

    /// <summary>The log likelihood ratio of the word that the text accounts for least; 0 without words.</summary>
    /// <param name="told">The words of the text.</param>
    public double Least(IReadOnlyList<string> told) => _words.Length == 0 ? 0 : LogRatios(told).Min();

    /// <summary>The log likelihood ratio of the word that the text accounts for least but one; of the only one where there is one, 0 without words.</summary>
    /// <param name="told">The words of the text.</param>
    public double LeastButOne(IReadOnlyList<string> told) => LogRatios(told).Order().Take(2).LastOrDefault();

    private IEnumerable<double> LogRatios(IReadOnlyList<string> told)
    {
        var numbers = _model.NumbersOf(told);
        return _words.Select(w => LogRatio(w, told, numbers, VeryWord));
    }

    /// <summary>Counted out, since it is asked some ten thousand times a question.</summary>
    private static double LogRatio(AskedWord asked, IReadOnlyList<string> told, int[] numbers, double veryWord)
    {
        var (likely, has) = (0.0, false);
        for (var i = 0; i < numbers.Length; i++)
        {
            likely += numbers[i] >= 0 ? asked.ToldBy[numbers[i]] : 0;
            has |= numbers[i] == asked.Number && (asked.Number >= 0 || told[i] == asked.Stem);
        }

        likely = ((1 - veryWord) * likely) + (has ? veryWord : 0);
        return asked.LogRatio(likely / (LengthWeight * Math.Sqrt(Math.Max(1, told.Count))));
    }

    /// <param name="Stem">The word.</param>
    /// <param name="Number">Its number among the words of texts; negative when it is none.</param>
    /// <param name="Background">How likely it is in any question.</param>
    /// <param name="ToldBy">How likely it is asked with for each of the words of texts, by their numbers.</param>
    private sealed record AskedWord(string Stem, int Number, double Background, float[] ToldBy)
    {
        /// <summary>Jelinek-Mercer smoothing with the likelihood in any question.</summary>
        public double LogRatio(double likely) => likely > 0 ? Math.Log(((1 - Smoothing) * likely / Background) + Smoothing) : _unlikely;
    }
}

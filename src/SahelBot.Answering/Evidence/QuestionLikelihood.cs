namespace SahelBot.Answering.Evidence;

/// <summary>How much likelier than any question one question is for somebody who wants what a text tells.</summary>
internal sealed class QuestionLikelihood
{
    /// <summary>How much it counts that a text has the very word, beside all that it has in other words.</summary>
    private const double Itself = 0.2;

    private const double Smoothing = 0.5;

    /// <summary>A text with many wordings for one thing is not much less likely for each of them: its length counts by the root.</summary>
    private const double LengthWeight = 5;

    /// <param name="model">How words are asked for.</param>
    /// <param name="stems">The words of the question.</param>
    public QuestionLikelihood(TranslationModel model, IEnumerable<string> stems)
    {
        Stems = [.. stems.Distinct(StringComparer.Ordinal)];
        Words = [.. Stems.Select(s => new AskedWord(s, model.Background(s), model.ToldBy(s)))];
    }

    /// <summary>The words of the question in order, each once.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary><see cref="Stems"/>, with what is known of each.</summary>
    public IReadOnlyList<AskedWord> Words { get; }

    /// <summary>What the words of a text are counted against.</summary>
    /// <param name="words">How many words it has.</param>
    public static double Length(int words) => LengthWeight * Math.Sqrt(Math.Max(1, words));

    /// <summary>Log of the likelihood ratio, averaged over the words of the question: 0 for any text, 0 without words, higher is likelier.</summary>
    /// <param name="told">The words of the text.</param>
    public double Of(IReadOnlyList<string> told) => Words.Count == 0 ? 0 : Words.Average(w => LogRatio(w, told));

    /// <summary>As <see cref="Of"/>, for somebody who asks with words as often as others did (naive Bayes).</summary>
    /// <param name="asked">How often they did.</param>
    public double OfAsked(AskedShares asked) => Words.Count == 0 ? 0 : Words.Average(w => w.LogRatio(asked.Of(w.Stem)));

    /// <summary>The log likelihood ratio of the word that the text accounts for least; 0 without words.</summary>
    /// <param name="told">The words of the text.</param>
    public double Least(IReadOnlyList<string> told) => Words.Count == 0 ? 0 : Words.Min(w => LogRatio(w, told));

    /// <summary>The log likelihood ratio of the word that the text accounts for least but one; of the only one where there is one, 0 without words.</summary>
    /// <param name="told">The words of the text.</param>
    public double LeastButOne(IReadOnlyList<string> told) => Words.Select(w => LogRatio(w, told)).Order().Take(2).LastOrDefault();

    private static double LogRatio(AskedWord asked, IReadOnlyList<string> told)
    {
        var (likely, has) = (0.0, false);
        foreach (var word in told)
        {
            likely += (1 - Itself) * asked.ToldBy.GetValueOrDefault(word);
            has |= word == asked.Stem;
        }

        return asked.LogRatio((likely + (has ? Itself : 0)) / Length(told.Count));
    }

    /// <param name="Stem">The word.</param>
    /// <param name="Background">How likely it is in any question.</param>
    /// <param name="ToldBy">The words for which it is asked with, and how likely each is.</param>
    internal sealed record AskedWord(string Stem, double Background, IReadOnlyDictionary<string, double> ToldBy)
    {
        /// <summary>Jelinek-Mercer smoothing with the likelihood in any question.</summary>
        public double LogRatio(double likely) => Math.Log(((1 - Smoothing) * likely / Background) + Smoothing);
    }
}

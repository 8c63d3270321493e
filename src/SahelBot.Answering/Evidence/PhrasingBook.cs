using System.Runtime.CompilerServices;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// Compares questions with what people were heard to ask: by passage, contested point and word. Safe to share between threads.
/// </summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="index">Its index.</param>
/// <param name="asked">What people were heard to ask.</param>
internal sealed class PhrasingBook(Snapshot snapshot, IKnowledgeIndex index, AskedLanguages asked)
{
    // Asked for more than once while one question is answered.
    private readonly ConditionalWeakTable<UnderstoodQuestion, QuestionLikelihood> _likelihoods = [];
    private readonly ConditionalWeakTable<UnderstoodQuestion, Func<PassageId, double>> _nearness = [];

    /// <summary>True when people were heard to ask in a language.</summary>
    /// <param name="language">Two-letter code.</param>
    public bool Tells(string language) => asked.Tells(language);

    /// <summary>The words with which people ask for a passage in a language; empty where nobody was heard to.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language">Two-letter code; of a language in which nobody was heard to ask, English is taken.</param>
    public HashSet<string> StemsFor(PassageId passage, string language) => asked.In(language).StemsFor.GetValueOrDefault(passage) ?? Candidate.NotAsked;

    /// <summary>How near a question comes to one of the ways to ask for each passage; see <see cref="AskOverlap.NearnessOf"/>.</summary>
    public Func<PassageId, double> NearnessOf(UnderstoodQuestion question) =>
        _nearness.GetValue(question, q => asked.In(q.Language).Overlap.NearnessOf(q.Terms));

    /// <summary>
    /// How likely a question is for texts, by its words as people ask with them: as written where such a word is known, as repaired or
    /// translated where not. Null when nobody was heard to ask in its language.
    /// </summary>
    public QuestionLikelihood? LikelihoodOf(UnderstoodQuestion question)
    {
        if (!Tells(question.Language))
        {
            return null;
        }

        var model = asked.In(question.Language).Words;
        var frame = LanguageCues.For(question.Language).Frame;
        return _likelihoods.GetValue(question, q => new QuestionLikelihood(model, index.AnalyzeQuestion(q.Text, q.Language)
            .Where(t => AskedLanguages.IsAsked(t.Token, q.Language) && !(t.IsQuestionWord && !model.Knows(t.Token.Term)))
            .Select(t => t.Terms.Prepend(t.Token.Term).Concat(t.Alternatives).FirstOrDefault(model.Knows)
                ?? (frame.Contains(WordScanner.FoldWord(t.Token.Surface)) ? null : t.Token.Term))
            .OfType<string>()));
    }

    /// <summary>
    /// How much likelier than any question a question is among those that people were heard to ask about a contested point, by the words
    /// that it has of theirs: 0 for no likelier, and where nobody was heard to ask.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="point">Id of the point.</param>
    public double LikelihoodOfPoint(UnderstoodQuestion question, string point) =>
        LikelihoodOf(question) is { } likelihood && asked.In(question.Language).Points.GetValueOrDefault(point) is { } shares
            ? likelihood.OfAsked(shares)
            : 0;

    /// <summary>Stems of an English text in the words of those who ask, as <see cref="LikelihoodOf"/> compares them.</summary>
    public IReadOnlyList<string> AskedIn(string text) => [.. index.Analyze(text, "en").Where(t => AskedLanguages.IsAsked(t, "en")).Select(t => t.Term)];

    /// <summary>The passages for which people ask in the words of a question, those with the rarest words first.</summary>
    public IEnumerable<PassageId> Find(UnderstoodQuestion question, int most)
    {
        var content = asked.In(question.Language);
        var scores = new Dictionary<PassageId, double>();
        foreach (var stem in question.Terms.Concat(question.Context).SelectMany(t => t.Query.Terms.Append(t.Query.Token.Term))
            .Distinct(StringComparer.Ordinal))
        {
            if (content.ByStem.TryGetValue(stem, out var passages))
            {
                foreach (var passage in passages)
                {
                    scores[passage] = scores.GetValueOrDefault(passage) + Math.Log(1 + (snapshot.Passages.Count / (double)passages.Count));
                }
            }
        }

        return scores.OrderByDescending(s => s.Value).Take(most).Select(s => s.Key);
    }

    /// <summary>
    /// Whether a question is worded as those that a passage answers rather than as those that only come near: log odds, see
    /// <see cref="AnsweredModel.LogOdds"/>; 0 where nobody was heard to ask, or to miss, in its language.
    /// </summary>
    public Func<PassageId, double> LeaningOf(UnderstoodQuestion question) =>
        LikelihoodOf(question) is { } likelihood && asked.In(question.Language).Answered is { } model
            ? model.LogOddsOf(likelihood.Stems)
            : _ => 0;

    /// <summary>
    /// Whether the question that comes nearest is one that a passage answers or one that only comes near: see <see cref="NearestAsks.Margin"/>;
    /// 0 where nobody was heard to ask, or to miss, in its language.
    /// </summary>
    public double MarginOf(UnderstoodQuestion question, IEnumerable<PassageId> passages) =>
        LikelihoodOf(question) is { } likelihood && asked.In(question.Language).Asks is { } asks
            ? asks.Margin(likelihood.Stems, passages)
            : 0;
}

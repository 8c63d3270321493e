using System.Globalization;
using SahelBot.Answering.Engine;
using SahelBot.Answering.Evidence;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of <c>SentenceRanker</c> and <c>PlainAnswerability</c> to a <see cref="ParagraphCollection"/>, and writes them down with how well each
/// article is told by weights that were fitted to others (five parts), and how well the bot as it stands answers.
/// </summary>
internal static class ParagraphFit
{
    private const int Parts = 5;
    private const int Penalty = 1;
    private const int Few = 3;
    private const int ForeignEvery = 12;
    private static readonly double[] _falselyAnswered = [0.01, 0.05, 0.1];

    private enum Knowledge
    {
        Whole,
        OwnArticle,
        OtherArticles,
        OneOtherArticle,
        OwnArticleWithoutParagraph,
    }

    private sealed record Sentence(double[] Measures, bool IsRight);

    private sealed record Asked(
        Knowledge Knowledge, int Part, IReadOnlyList<double>? Measures, IReadOnlyList<Sentence> Sentences, Answer Answer, ParagraphQuestion Question)
    {
        public bool IsTold => Knowledge is Knowledge.Whole or Knowledge.OwnArticle;

        public bool ShowsAnswer => Answer is Answer.Grounded && Answer.Sentences.Any(s => Question.IsAnsweredBy(s.Text));
    }

    public static async Task WriteAsync(string folder, TextWriter output)
    {
        var collection = ParagraphCollection.Read(folder);
        var all = await AskAsync(collection);
        await WriteSentencesAsync(all, output);
        await WritePlainAsync(all, output);
        foreach (var asked in all.GroupBy(a => a.Knowledge))
        {
            var answered = asked.Where(a => a.Answer is Answer.Grounded).ToList();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{asked.Key}: {asked.Count()} questions, {Share(answered.Count, asked.Count())} answered, {Share(asked.Count(a => a.ShowsAnswer), asked.Count())} with the answer, "
                + $"{Share(answered.Count(a => a.Question.IsAnsweredBy(a.Answer.Sentences[0].Text)), asked.Count())} in the first of {answered.Average(a => a.Answer.Sentences.Count):0.00} sentences"));
        }
    }

    private static async Task<List<Asked>> AskAsync(ParagraphCollection collection)
    {
        var all = new List<Asked>();
        await AddAsync(Knowledge.Whole, collection.With(collection.Articles), collection.Questions);
        foreach (var article in collection.Articles)
        {
            var own = collection.Questions.Where(q => q.Article == article).ToList();
            await AddAsync(Knowledge.OwnArticle, collection.With(article), own);
            await AddAsync(Knowledge.OtherArticles, collection.With(collection.Articles.Where(a => a != article)), own);
            await AddAsync(Knowledge.OneOtherArticle, collection.With(article),
                collection.Questions.Where((q, i) => q.Article != article && i % ForeignEvery == article % ForeignEvery));
            foreach (var paragraph in own.Where((_, i) => i % Few == 0).GroupBy(q => q.Paragraph))
            {
                await AddAsync(Knowledge.OwnArticleWithoutParagraph, collection.Without(paragraph.Key, article), paragraph);
            }
        }

        return all;

        async Task AddAsync(Knowledge knowledge, Snapshot snapshot, IEnumerable<ParagraphQuestion> questions)
        {
            var index = new LuceneKnowledgeIndexFactory().Build(snapshot);
            var engine = new AnswerEngine(snapshot, index, new LanguageDetector());
            var ranker = new SentenceRanker(index);
            foreach (var question in questions)
            {
                var (understood, evidence) = await engine.DiagnoseAsync(new Question(question.Text), CancellationToken.None);
                all.Add(new Asked(
                    knowledge,
                    question.Article % Parts,
                    evidence.Count == 0 ? null : PlainAnswerability.Measure(understood, evidence),
                    [.. ranker.Measure(understood, evidence).Select(m => new Sentence(m.Measures, IsRight(question, m.Evidence.Candidate, m.Place)))],
                    await engine.AnswerAsync(new Question(question.Text), CancellationToken.None),
                    question));
            }
        }
    }

    private static bool IsRight(ParagraphQuestion question, Candidate candidate, int place) =>
        ParagraphCollection.IdOf(candidate.Passage) == question.Paragraph && question.IsAnsweredBy(candidate.Sentences[place].Text);

    private static async Task WriteSentencesAsync(List<Asked> all, TextWriter output)
    {
        var weights = Enumerable.Range(0, Parts).Select(part => Fit(all.Where(a => a.IsTold && a.Part != part))).ToList();
        foreach (var asked in all.Where(a => a.IsTold).GroupBy(a => a.Knowledge))
        {
            var ordered = asked.Select(a => a.Sentences.OrderByDescending(s => ListwiseRegression.Score(weights[a.Part], s.Measures)).Take(Few).ToList()).ToList();
            await output.WriteLineAsync($"sentences, {asked.Key}: right one first {Share(ordered.Count(o => o is [{ IsRight: true }, ..]), ordered.Count)}, "
                + $"among three {Share(ordered.Count(o => o.Exists(s => s.IsRight)), ordered.Count)}");
        }

        await output.WriteLineAsync($"weights [{Numbers(Fit(all.Where(a => a.IsTold)))}]");
    }

    private static double[] Fit(IEnumerable<Asked> asked) =>
        ListwiseRegression.Fit([.. asked.Select(a => (IReadOnlyList<(double[], bool)>)[.. a.Sentences.Select(s => (s.Measures, s.IsRight))])]);

    private static async Task WritePlainAsync(List<Asked> all, TextWriter output)
    {
        var likely = new Dictionary<Knowledge, List<double>>();
        for (var part = 0; part < Parts; part++)
        {
            var model = LogisticRegression.Fit(Rows(all.Where(a => a.Part != part)), Penalty);
            foreach (var asked in all.Where(a => a.Part == part && a.Measures is not null))
            {
                (likely.TryGetValue(asked.Knowledge, out var list) ? list : likely[asked.Knowledge] = []).Add(model.Of(asked.Measures!));
            }
        }

        await WriteAreaAsync(Knowledge.Whole, Knowledge.OtherArticles);
        await WriteAreaAsync(Knowledge.OwnArticle, Knowledge.OneOtherArticle);
        await WriteAreaAsync(Knowledge.OwnArticle, Knowledge.OwnArticleWithoutParagraph);
        var fitted = LogisticRegression.Fit(Rows(all), Penalty);
        await output.WriteLineAsync($"weights [{Numbers(fitted.Weights)}], bias {Numbers([fitted.Bias])}");

        async Task WriteAreaAsync(Knowledge told, Knowledge untold)
        {
            var others = likely[untold].Order().ToList();
            var below = likely[told].Average(p => Math.Abs(others.BinarySearch(p) is var at && at >= 0 ? at : ~at) / (double)others.Count);
            var kept = _falselyAnswered.Select(f => Share(likely[told].Count(p => p > others[(int)(others.Count * (1 - f))]), likely[told].Count));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"answerable, {told} against {untold}: area under the curve {below:0.000}, kept at 1, 5 and 10 % falsely answered {string.Join(", ", kept)}"));
        }
    }

    private static List<(IReadOnlyList<double> Measures, bool Holds)> Rows(IEnumerable<Asked> asked) =>
        [.. asked.Where(a => a.Measures is not null).Select(a => (a.Measures!, a.IsTold))];

    private static string Share(int some, int all) => (some / (double)Math.Max(1, all)).ToString("P1", CultureInfo.InvariantCulture);

    private static string Numbers(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString("0.###", CultureInfo.InvariantCulture)));
}

using SahelBot.Answering.Understanding;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// Orders the sentences of long passages by how likely each is the one that answers: a linear model over how much of the question a sentence, it
/// and its neighbours, and its passage account for, fitted to the right sentence among all sentences of a question (softmax over the list, after
/// Cao et al. 2007, "Learning to Rank: From Pairwise Approach to Listwise Approach"). How, and how well it does, tells docs/decisions/0025. Safe to share between threads.
/// </summary>
internal sealed class SentenceRanker(IKnowledgeIndex index)
{
    /// <summary>Of how many of the best passages the sentences are looked at.</summary>
    public const int MostPassages = 12;

    private const int ShortWord = 3;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private static readonly double[] _weights = [2.944, 2.256, 0.313, 2.422, 4.081, 0.430, 1.354, 2.682, -0.482, 2.017, 0.448];

    /// <summary>The sentences of the best passages, best first; the order of the passages decides between equals.</summary>
    /// <param name="question">The question.</param>
    /// <param name="evidence">What was found, best first; lines of actors are left out.</param>
    public IReadOnlyList<RankedSentence> Rank(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        [.. Measure(question, evidence).Select(m => new RankedSentence(m.Evidence, m.Place, m.Measures.Zip(_weights).Sum(p => p.First * p.Second)))
            .OrderByDescending(s => s.Score)];

    /// <summary>What the weights belong to, in their order; for fitting.</summary>
    internal IEnumerable<(CandidateEvidence Evidence, int Place, double[] Measures)> Measure(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        var asked = new AskedWords(question, index.AnalyzeQuestion(question.Text, question.Language));
        foreach (var found in evidence.Where(e => !e.Candidate.IsActorLine).Take(MostPassages))
        {
            var sentences = found.Candidate.Sentences;
            for (var i = 0; i < sentences.Count; i++)
            {
                yield return (found, i, Measure(question, asked, evidence[0], found, i));
            }
        }
    }

    private static double[] Measure(UnderstoodQuestion question, AskedWords asked, CandidateEvidence best, CandidateEvidence found, int place)
    {
        var sentences = found.Candidate.Sentences;
        var sentence = sentences[place];
        var words = WordScanner.Scan(sentence.Text);
        return
        [
            found.Retrieval,
            found.Rank - best.Rank,
            asked.ShareOf(sentence),
            EvidenceScorer.Coverage(question.Terms, sentence),
            asked.ShareOf(sentence, sentences[Math.Max(0, place - 1)]),
            asked.ShareOf(sentence, sentences[Math.Min(sentences.Count - 1, place + 1)]),
            asked.ShareAsWritten(words),
            asked.ShareOfPairs(words),
            Math.Log(1 + sentence.Terms.Count),
            HasAskedFor(question, asked, sentence, words) ? 1 : 0,
            1 / (1.0 + place),
        ];
    }

    /// <summary>Whether a sentence holds the sort of thing that is asked for; false where no sort is.</summary>
    private static bool HasAskedFor(UnderstoodQuestion question, AskedWords asked, SentenceProfile sentence, List<Word> words) => question.Kind switch
    {
        QuestionKind.When => sentence.Dates.Count > 0 || sentence.Numbers.Any(n => n.Value is >= FirstYear and <= LastYear),
        QuestionKind.HowMany => sentence.Numbers.Count > 0,
        QuestionKind.Who or QuestionKind.Where => words.Skip(1).Any(w => w.IsCapital && !asked.IsWritten(w.Text)),
        QuestionKind.Why => sentence.HasCause,
        _ => false,
    };

    /// <summary>The words of a question, those that only frame it left out, each as rare as it is.</summary>
    private sealed class AskedWords
    {
        private readonly List<(QueryTerm Term, string Written, IReadOnlyList<string> Actors)> _words;
        private readonly HashSet<(string First, string Second)> _pairs;
        private readonly HashSet<string> _written;
        private readonly double _total;

        public AskedWords(UnderstoodQuestion question, IReadOnlyList<QueryTerm> terms)
        {
            _words = [.. terms.Where(t => !t.IsQuestionWord)
                .Select(t => (t, WordScanner.FoldWord(t.Token.Surface), ActorsAt(question, t.Token.Start)))];
            _total = Math.Max(double.Epsilon, _words.Sum(w => w.Term.Idf));
            var words = WordScanner.Scan(question.Text);
            _written = [.. words.Select(w => w.Text)];
            _pairs = [.. PairsOf(words)];
        }

        public bool IsWritten(string word) => _written.Contains(word);

        /// <summary>The share of them, by rarity, that sentences have: 0 to 1.</summary>
        public double ShareOf(params ReadOnlySpan<SentenceProfile> sentences)
        {
            var share = 0.0;
            foreach (var (term, _, actors) in _words)
            {
                foreach (var sentence in sentences)
                {
                    if (term.Terms.Any(sentence.TermSet.Contains) || actors.Any(sentence.Actors.Contains))
                    {
                        share += term.Idf;
                        break;
                    }
                }
            }

            return share / _total;
        }

        /// <summary>The share of them, by rarity, that stand in a sentence as they are written.</summary>
        public double ShareAsWritten(List<Word> sentence)
        {
            var words = sentence.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
            return _words.Where(w => words.Contains(w.Written)).Sum(w => w.Term.Idf) / _total;
        }

        /// <summary>The share of neighbouring words that are neighbours in a sentence; 0 when there are none.</summary>
        public double ShareOfPairs(List<Word> sentence)
        {
            var pairs = PairsOf(sentence).ToHashSet();
            return _pairs.Count(pairs.Contains) / (double)Math.Max(1, _pairs.Count);
        }

        /// <summary>Neighbouring words of which at least one is no little word.</summary>
        private static IEnumerable<(string First, string Second)> PairsOf(List<Word> words) =>
            words.Zip(words.Skip(1)).Where(p => p.First.Length > ShortWord || p.Second.Length > ShortWord).Select(p => (p.First.Text, p.Second.Text));

        private static IReadOnlyList<string> ActorsAt(UnderstoodQuestion question, int start) =>
            question.Actors.FirstOrDefault(a => a.Start <= start && start < a.End)?.Actors ?? [];
    }
}

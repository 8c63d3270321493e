using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Latent;

namespace SahelBot.Retrieval.Ranking;

/// <summary>Finds candidates for a question, scores each closely and puts them in order. Safe to use from many threads at once.</summary>
internal sealed class PassageRanker
{
    private readonly IReadOnlyList<Passage> _passages;
    private readonly Vocabulary _vocabulary;
    private readonly PassageTokens _tokens;
    private readonly RankingWeights _weights;
    private readonly ICandidates _candidates;
    private readonly TextScorer _scorer;
    private readonly LatentSpace? _latent;
    private readonly SignalIndex _signals;
    private readonly ArticleNeighbours _neighbours;
    private readonly ConcurrentBag<ScoringScratch> _idle = [];

    public PassageRanker(Snapshot snapshot, TextIndex texts, RankingWeights weights)
    {
        _passages = snapshot.Passages;
        _tokens = texts.Tokens;
        _vocabulary = texts.Vocabulary;
        _weights = weights;
        _candidates = texts.Candidates;
        _latent = texts.Latent;
        _scorer = new TextScorer(texts.Tokens, texts.Vocabulary, texts.Saturations, weights);
        _signals = new SignalIndex(snapshot.Passages);
        _neighbours = new ArticleNeighbours(snapshot.Passages);
    }

    public IReadOnlyList<ScoredPassage> Rank(QueryPlan plan, RetrievalQuery query, int limit)
    {
        if (plan.Words.Length == 0 && query.Actors.Count == 0 && query.Dates.Count == 0)
        {
            return [];
        }

        if (!_idle.TryTake(out var scratch))
        {
            scratch = new ScoringScratch(_vocabulary.FormCount);
        }

        for (var slot = 1; slot < plan.SlotCount; slot++)
        {
            scratch.Mark(_vocabulary.FormsOfStem(plan.Stems[slot]), slot);
        }

        var ranked = ScoreCandidates(plan, query, limit, scratch);
        scratch.Clear();
        _idle.Add(scratch);
        MixEvidence(plan, query, CollectionsMarshal.AsSpan(ranked));
        ranked.Sort(static (left, right) =>
        {
            var byScore = right.Score.CompareTo(left.Score);
            return byScore != 0 ? byScore : left.Passage.CompareTo(right.Passage);
        });
        return ToResults(ranked, plan, limit);
    }

    private List<RankedPassage> ScoreCandidates(QueryPlan plan, RetrievalQuery query, int limit, ScoringScratch scratch)
    {
        var terms = Array.ConvertAll(plan.Candidates, c => (plan.Stems[c.Slot], c.Weight));
        var found = _candidates.Find(terms, Math.Max(_weights.Candidates, limit));
        var ranked = new List<RankedPassage>(found.Count);
        var places = new Dictionary<int, int>(found.Count);
        foreach (var text in found)
        {
            Add(text);
        }

        foreach (var actor in query.Actors)
        {
            foreach (var passage in _signals.PassagesOf(actor).Take(_weights.Candidates))
            {
                Add(passage); // the text of a passage as written has the passage's number
            }
        }

        foreach (var passage in _signals.PassagesOn(query.Dates).Take(_weights.Candidates))
        {
            Add(passage);
        }

        return ranked;

        void Add(int text)
        {
            var passage = _tokens.Passage(text);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, passage, out var exists);
            if (exists && ranked[place].Text == text)
            {
                return;
            }

            var (lexical, words) = _scorer.Score(plan, text, scratch);
            if (!exists)
            {
                place = ranked.Count;
                ranked.Add(new RankedPassage(passage, text, lexical, words, 0));
            }
            else if (lexical > ranked[place].Lexical)
            {
                ranked[place] = new RankedPassage(passage, text, lexical, words, 0);
            }
        }
    }

    private void MixEvidence(QueryPlan plan, RetrievalQuery query, Span<RankedPassage> ranked)
    {
        var best = 0.0;
        foreach (ref readonly var passage in ranked)
        {
            best = Math.Max(best, passage.Lexical);
        }

        var question = _latent?.ToVector(plan);
        foreach (ref var passage in ranked)
        {
            passage.Score = best > 0 ? passage.Lexical / best : 0;
            if (question is not null && _latent is not null)
            {
                passage.Score = ((1 - _weights.Latent) * passage.Score)
                    + (_weights.Latent * Math.Max(0, _latent.Cosine(question, passage.Text)));
            }

            passage.Score += _weights.Actor * _signals.ActorShare(query, passage.Passage);
            passage.Score += _weights.Date * _signals.DateMatch(query, passage.Passage);
        }

        _neighbours.Share(ranked, _weights.Neighbour);
    }

    private ScoredPassage[] ToResults(List<RankedPassage> ranked, QueryPlan plan, int limit)
    {
        var results = new List<ScoredPassage>(Math.Min(limit, ranked.Count));
        foreach (var passage in ranked)
        {
            if (results.Count == limit)
            {
                break;
            }

            if (passage.Score > 0)
            {
                var coverage = plan.IdfSum > 0 ? passage.Words / plan.IdfSum : 0;
                results.Add(new ScoredPassage(_passages[passage.Passage], passage.Score, coverage));
            }
        }

        return [.. results];
    }
}

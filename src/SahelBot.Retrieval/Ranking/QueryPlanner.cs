using System.Runtime.InteropServices;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Questions;

namespace SahelBot.Retrieval.Ranking;

/// <summary>Turns the terms of one question into what has to be counted. Used once.</summary>
internal sealed class QueryPlanner(Vocabulary vocabulary, TermStatistics statistics, RankingWeights weights)
{
    private readonly List<int> _stems = [0];
    private readonly Dictionary<int, int> _slots = [];
    private readonly Dictionary<int, float> _candidates = [];
    private readonly Dictionary<int, float> _latent = [];
    private readonly Dictionary<(int First, int Second), (double Adjacent, double Near)> _pairs = [];
    private readonly Dictionary<int, (int Slot, int Repeats)> _plains = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<PlanWord> _words = [];

    public QueryPlan Plan(IReadOnlyList<AnalyzedTerm> terms)
    {
        var content = terms.Where(t => !t.Term.IsQuestionWord).ToList();
        if (content.Count == 0)
        {
            content = [.. terms.Where(t => !t.Term.Token.IsStopWord)];
        }

        var before = 0;
        foreach (var term in content)
        {
            var slot = AddWord(term);
            AddPair(before, slot, term.IsHyphenated);
            before = slot;
        }

        return new QueryPlan
        {
            Stems = [.. _stems],
            Words = [.. _words],
            Pairs = [.. _pairs.Select(p => new PlanPair(p.Key.First, p.Key.Second, p.Value.Adjacent, p.Value.Near))],
            Plains = [.. _plains.Select(p => new PlanPlain(p.Value.Slot, p.Key, weights.Unstemmed * p.Value.Repeats * statistics.PlainIdf(p.Key)))],
            IdfSum = _words.Sum(w => w.Idf * w.Repeats),
            Candidates = [.. _candidates.Select(c => (c.Key, c.Value))],
            Latent = [.. _latent.Select(l => (l.Key, l.Value))],
        };
    }

    /// <returns>The slot of the word's own stem; 0 when no passage has it.</returns>
    private int AddWord(AnalyzedTerm term)
    {
        var slots = Slots(term.Term.Terms);
        AddPlain(term.Plain, slots);
        foreach (var slot in slots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_candidates, slot, out _) += 1;
        }

        var key = term.Term.Terms[0];
        if (_places.TryGetValue(key, out var place))
        {
            _words[place] = _words[place] with { Repeats = _words[place].Repeats + 1 };
            AddLatent(slots, _words[place].Alternatives, term.Term.Idf);
        }
        else
        {
            var word = ToWord(term, slots);
            _places.Add(key, _words.Count);
            _words.Add(word);
            AddLatent(slots, word.Alternatives, word.Idf);
        }

        return slots.Length > 0 ? slots[0] : 0;
    }

    private PlanWord ToWord(AnalyzedTerm term, int[] slots)
    {
        var alternatives = new List<PlanAlternative>(term.Others.Count);
        var idf = slots.Length > 0 ? term.Term.Idf : 0;
        foreach (var other in term.Others)
        {
            var stems = Slots(other.Stems);
            if (stems.Length < other.Stems.Count)
            {
                continue;
            }

            var rarest = stems.Max(s => statistics.StemIdf(_stems[s]));
            if (slots.Length == 0)
            {
                idf = Math.Max(idf, rarest);
            }

            // a word of another language has only its alternatives, so they stand for all of it
            var share = slots.Length == 0 ? 1 : other.IsName ? weights.OtherName : weights.Synonym;
            alternatives.Add(new PlanAlternative(stems, share * Math.Min(rarest, term.Term.Idf)));
            foreach (var stem in stems)
            {
                ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(_candidates, stem, out _);
                weight = Math.Max(weight, (float)share / stems.Length);
            }
        }

        // nothing is known of the word in any form: it counts against every passage
        return new PlanWord(slots, idf > 0 ? idf : statistics.MaxIdf, 1, [.. alternatives]);
    }

    private void AddPlain(string plain, int[] slots)
    {
        var id = vocabulary.FindPlain(plain);
        if (id != 0 && slots.Length > 0)
        {
            var repeats = _plains.TryGetValue(id, out var known) ? known.Repeats : 0;
            _plains[id] = (slots[0], repeats + 1);
        }
    }

    private void AddLatent(int[] slots, PlanAlternative[] alternatives, double idf)
    {
        if (slots.Length == 0 && alternatives.Length > 0)
        {
            slots = alternatives[0].Slots;
        }

        foreach (var slot in slots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_latent, slot, out _) += (float)idf;
        }
    }

    private void AddPair(int first, int second, bool isHyphenated)
    {
        if (first == 0 || second == 0 || first == second)
        {
            return;
        }

        var idf = statistics.StemIdf(_stems[first]) + statistics.StemIdf(_stems[second]);
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (first, second), out _);
        pair.Adjacent += idf * (isHyphenated ? weights.HyphenatedPair : weights.AdjacentPair);
        pair.Near += idf * weights.NearPair;
    }

    private int[] Slots(IReadOnlyList<string> stems)
    {
        var slots = new List<int>(stems.Count);
        foreach (var stem in stems)
        {
            var id = vocabulary.FindStem(stem);
            if (id == 0)
            {
                continue;
            }

            if (!_slots.TryGetValue(id, out var slot) && _stems.Count <= QueryPlan.MaxSlots)
            {
                slot = _stems.Count;
                _stems.Add(id);
                _slots.Add(id, slot);
            }

            if (slot != 0)
            {
                slots.Add(slot);
            }
        }

        return [.. slots];
    }
}

using System.Runtime.InteropServices;
using SahelBot.Retrieval.Indexing;

namespace SahelBot.Retrieval.Ranking;

/// <summary>
/// The second stage: works out what a text is worth to a question from its words in order. Stems by BM25 (Robertson and Walker
/// 1994); words as they stand and neighbouring pairs (sequential dependence, Metzler and Croft 2005) saturate alike.
/// </summary>
internal sealed class TextScorer(PassageTokens tokens, Vocabulary vocabulary, float[] saturations, RankingWeights weights)
{
    /// <summary>Scores one text. The scratch's slots must be marked for the plan.</summary>
    /// <returns>The whole score, and the part of it that comes from the words alone.</returns>
    public (double Score, double Words) Score(QueryPlan plan, int text, ScoringScratch scratch)
    {
        CollectHits(text, plan.SlotCount, scratch);
        var saturation = saturations[text];
        var hits = CollectionsMarshal.AsSpan(scratch.Hits);
        var words = 0.0;
        foreach (var word in plan.Words)
        {
            words += word.Repeats * WordScore(word, scratch.SlotCounts, hits, saturation);
        }

        var score = words;
        foreach (var plain in plan.Plains)
        {
            if (scratch.SlotCounts[plain.Slot] > 0)
            {
                score += plain.Weight * Saturate(CountPlain(plain, hits), saturation);
            }
        }

        foreach (var pair in plan.Pairs)
        {
            if (scratch.SlotCounts[pair.First] > 0 && scratch.SlotCounts[pair.Second] > 0)
            {
                score += PairScore(pair, hits, saturation);
            }
        }

        return (score, words);
    }

    private void CollectHits(int text, int slotCount, ScoringScratch scratch)
    {
        var forms = tokens.Forms(text);
        var slotOfForm = scratch.SlotOfForm;
        var titleEnd = tokens.TitleEnd(text);
        var titleWeight = tokens.TitleWeight(text);
        var counts = scratch.SlotCounts;
        counts.AsSpan(0, slotCount).Clear();
        scratch.Hits.Clear();
        for (var position = 0; position < forms.Length; position++)
        {
            var slot = slotOfForm[forms[position]];
            if (slot != 0)
            {
                var weight = position < titleEnd ? titleWeight : 1;
                counts[slot] += weight;
                scratch.Hits.Add(new Hit(position, slot, forms[position], weight));
            }
        }
    }

    private static double WordScore(PlanWord word, float[] counts, ReadOnlySpan<Hit> hits, float saturation)
    {
        var own = 0f;
        foreach (var slot in word.Slots)
        {
            own += counts[slot];
        }

        var best = word.Idf * Saturate(own, saturation);
        foreach (var alternative in word.Alternatives)
        {
            if (counts[alternative.Slots[0]] > 0)
            {
                var count = alternative.Slots.Length == 1 ? counts[alternative.Slots[0]] : CountPhrase(alternative.Slots, hits);
                best = Math.Max(best, alternative.Weight * Saturate(count, saturation));
            }
        }

        return best;
    }

    private static double Saturate(float count, float saturation) => count * (Bm25.K1 + 1) / (count + saturation);

    private static float CountPhrase(int[] slots, ReadOnlySpan<Hit> hits)
    {
        var count = 0f;
        for (var i = 0; i + slots.Length <= hits.Length; i++)
        {
            var length = 0;
            while (length < slots.Length
                && hits[i + length].Slot == slots[length]
                && hits[i + length].Position == hits[i].Position + length)
            {
                length++;
            }

            if (length == slots.Length)
            {
                count += hits[i].Weight;
            }
        }

        return count;
    }

    private float CountPlain(PlanPlain plain, ReadOnlySpan<Hit> hits)
    {
        var plainOf = vocabulary.PlainOfForm;
        var count = 0f;
        foreach (var hit in hits)
        {
            if (hit.Slot == plain.Slot && plainOf[hit.Form] == plain.Plain)
            {
                count += hit.Weight;
            }
        }

        return count;
    }

    private double PairScore(PlanPair pair, ReadOnlySpan<Hit> hits, float saturation)
    {
        var adjacent = 0f;
        var near = 0f;
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i].Slot != pair.First && hits[i].Slot != pair.Second)
            {
                continue;
            }

            var wanted = hits[i].Slot == pair.First ? pair.Second : pair.First;
            for (var j = i + 1; j < hits.Length && hits[j].Position - hits[i].Position <= weights.PairWindow; j++)
            {
                if (hits[j].Slot == wanted)
                {
                    near += hits[i].Weight;
                    adjacent += wanted == pair.Second && hits[j].Position == hits[i].Position + 1 ? hits[i].Weight : 0;
                    break;
                }
            }
        }

        return (pair.Adjacent * Saturate(adjacent, saturation)) + (pair.Near * Saturate(near, saturation));
    }
}

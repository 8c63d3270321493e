using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Text;

namespace SahelBot.Answering.Grounding;

/// <summary>
/// Checks that passages support a sentence. A sentence that stands in a passage letter by letter is supported; any other one
/// must have its numbers, dates, names, quotations and words there, and as many negations as the sentence it follows.
/// </summary>
internal sealed class Grounder(CandidateBook book)
{
    private const double LeastOverlap = 0.75;
    private static readonly (char Open, char Close)[] _quotationMarks = [('"', '"'), ('“', '”'), ('«', '»')];

    /// <summary>True when the passages together support the sentence; never for no passages.</summary>
    public bool Supports(string sentence, IReadOnlyList<Passage> passages)
    {
        if (passages.Any(p => HoldsVerbatim(p, sentence)))
        {
            return true;
        }

        var claim = book.Profile(sentence, passages.Count > 0 ? passages[0].Language : "en");
        var evidence = passages.SelectMany(p => book.Of(p).Sentences).ToList();
        return claim.Terms.Count > 0 && evidence.Count > 0
            && NumbersOccur(claim, evidence)
            && DatesOccur(claim, evidence)
            && NamesOccur(claim, passages)
            && QuotationsOccur(sentence, passages)
            && WordsOccur(claim, passages, evidence)
            && NegationIsKept(claim, evidence);
    }

    private static bool HoldsVerbatim(Passage passage, string sentence) =>
        SentenceSplitter.Split(passage.Text).Contains(sentence, StringComparer.Ordinal)
        || string.Equals(passage.Text, sentence, StringComparison.Ordinal);

    private static bool NumbersOccur(SentenceProfile claim, List<SentenceProfile> evidence)
    {
        var known = evidence.SelectMany(s => s.Numbers).Select(n => n.Value).ToHashSet();
        return claim.Numbers.All(n => known.Contains(n.Value));
    }

    private static bool DatesOccur(SentenceProfile claim, List<SentenceProfile> evidence)
    {
        var known = evidence.SelectMany(s => s.Dates).Select(d => d.Span).ToList();
        return claim.Dates.All(d => known.Exists(k => d.Span.Covers(k)));
    }

    private static bool QuotationsOccur(string sentence, IReadOnlyList<Passage> passages)
    {
        foreach (var (open, close) in _quotationMarks)
        {
            var from = sentence.IndexOf(open, StringComparison.Ordinal);
            while (from >= 0)
            {
                var to = sentence.IndexOf(close, from + 1);
                if (to < 0 || !passages.Any(p => p.Text.Contains(sentence[(from + 1)..to], StringComparison.Ordinal)))
                {
                    return false;
                }

                from = sentence.IndexOf(open, to + 1);
            }
        }

        return true;
    }

    private static double Shared(SentenceProfile claim, SentenceProfile sentence) =>
        claim.TermSet.Count(sentence.TermSet.Contains) / (double)claim.TermSet.Count;

    private static bool NegationIsKept(SentenceProfile claim, List<SentenceProfile> evidence)
    {
        var nearest = evidence.MaxBy(s => Shared(claim, s));
        return nearest is not null && claim.Negations > 0 == nearest.Negations > 0;
    }

    private bool NamesOccur(SentenceProfile claim, IReadOnlyList<Passage> passages)
    {
        var known = passages.SelectMany(p => book.Of(p).Actors).ToHashSet(StringComparer.Ordinal);
        return claim.Actors.All(known.Contains) && CapitalsOccur(claim.Text, passages);
    }

    /// <summary>Words with a capital letter within the sentence are names, whether the knowledge lists them or not.</summary>
    private static bool CapitalsOccur(string sentence, IReadOnlyList<Passage> passages)
    {
        var known = passages.SelectMany(p => WordScanner.Scan(p.Text).Concat(WordScanner.Scan(p.Source.Title))
            .Concat(WordScanner.Scan(p.Source.Publisher))).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        return WordScanner.Scan(sentence).Skip(1).Where(w => w.IsCapital).All(w => known.Contains(w.Text));
    }

    private static bool WordsOccur(SentenceProfile claim, IReadOnlyList<Passage> passages, List<SentenceProfile> evidence)
    {
        var known = evidence.SelectMany(s => s.TermSet).ToHashSet(StringComparer.Ordinal);
        return passages.Count > 0 && claim.TermSet.Count(known.Contains) >= LeastOverlap * claim.TermSet.Count;
    }
}

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
    private const double Tie = 0.05;

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
            && NegationIsKept(sentence, claim, passages[0].Language, evidence)
            && AttributionIsKept(claim, passages);
    }

    private static bool HoldsVerbatim(Passage passage, string sentence) =>
        SentenceSplitter.Split(passage.Text).Contains(sentence, StringComparer.Ordinal)
        || string.Equals(passage.Text, sentence, StringComparison.Ordinal);

    private static bool NumbersOccur(SentenceProfile claim, List<SentenceProfile> evidence)
    {
        var known = evidence.SelectMany(s => s.Numbers).Select(n => n.Value).ToHashSet();
        return claim.Numbers.All(n => known.Contains(n.Value) || n.IsCommon); // "one of the three states" counts nothing that a passage would have to count
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

    /// <summary>
    /// What the sentence negates is negated in the passages, and what it states is not only negated there; a clause does not
    /// state what the passage nearest to it says that somebody denies.
    /// </summary>
    private bool NegationIsKept(string sentence, SentenceProfile claim, string language, List<SentenceProfile> evidence)
    {
        var negated = evidence.SelectMany(s => s.Negated).ToHashSet(StringComparer.Ordinal);
        var stated = evidence.SelectMany(s => s.TermSet.Where(t => !s.Negated.Contains(t))).ToHashSet(StringComparer.Ordinal);
        if (!claim.Negated.All(negated.Contains) || claim.TermSet.Any(t => !claim.Negated.Contains(t) && negated.Contains(t) && !stated.Contains(t)))
        {
            return false;
        }

        return sentence.Split(';').Select(clause => book.Profile(clause, language)).Where(c => c.Terms.Count > 0).All(clause =>
        {
            var most = evidence.Max(s => Shared(clause, s));
            return evidence.Exists(s => Shared(clause, s) >= most - Tie && clause.HasDenial == s.HasDenial);
        });
    }

    /// <summary>A contested passage is rendered with the name of whoever speaks in it, or of the source.</summary>
    private bool AttributionIsKept(SentenceProfile claim, IReadOnlyList<Passage> passages) =>
        passages.All(p => p.Contested.Count == 0 || p.By.Count == 0)
        || passages.Where(p => p.Contested.Count > 0).All(p =>
            p.By.Any(claim.Actors.Contains) || claim.Text.Contains(p.Source.Publisher, StringComparison.OrdinalIgnoreCase));

    private bool NamesOccur(SentenceProfile claim, IReadOnlyList<Passage> passages)
    {
        var known = passages.SelectMany(p => book.Of(p).Actors).ToHashSet(StringComparer.Ordinal);
        return claim.Actors.All(known.Contains) && CapitalsOccur(claim.Text, passages);
    }

    /// <summary>Words with a capital letter within the sentence are names, whether the knowledge lists them or not.</summary>
    private bool CapitalsOccur(string sentence, IReadOnlyList<Passage> passages)
    {
        var known = passages.SelectMany(p => WordScanner.Scan(p.Text).Concat(WordScanner.Scan(p.Source.Title))
            .Concat(WordScanner.Scan(p.Source.Publisher))).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        return WordScanner.Scan(sentence).Where((w, i) => w.IsCapital && (i > 0 || !IsCommon(w.Text))).All(w => known.Contains(w.Text));
    }

    /// <summary>A sentence may open with any common word; a word that is none opens it as a name.</summary>
    private bool IsCommon(string word) => book.Profile(word, "en").Terms.Count == 0;

    private static bool WordsOccur(SentenceProfile claim, IReadOnlyList<Passage> passages, List<SentenceProfile> evidence)
    {
        var known = evidence.SelectMany(s => s.TermSet).ToHashSet(StringComparer.Ordinal);
        return passages.Count > 0 && claim.TermSet.Count(known.Contains) >= LeastOverlap * claim.TermSet.Count;
    }
}

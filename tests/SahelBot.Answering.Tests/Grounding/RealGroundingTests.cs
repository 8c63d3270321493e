using System.Globalization;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Text;
using Xunit;

namespace SahelBot.Answering.Tests.Grounding;

/// <summary>What holds for every sentence of the real knowledge, and for every change that makes it say something else.</summary>
public sealed class RealGroundingTests
{
    private static readonly Sentence[] _sentences =
        [.. RealKnowledge.Snapshot.Passages.SelectMany(p => SentenceSplitter.Split(p.Text).Select(s => new Sentence(s, p)))];

    private static readonly string[] _foreignNames = ["Napoleon", "Zanzibar", "Greta Lindqvist", "Harbour Council", "Lake Baikal"];

    private static readonly Gen<Sentence> _sentence = Gen.Int[0, _sentences.Length - 1].Select(i => _sentences[i]);

    [Fact]
    public void Supports_SentenceOfAPassage_IsTrue() =>
        _sentences.Where(s => !Supports(s.Text, s.Passage)).ToList().Should().BeEmpty();

    [Fact]
    public void Supports_LineOfAnActor_IsTrueForOneOfItsPassagesOrForAll()
    {
        var unsupported = new List<string>();
        foreach (var actor in RealKnowledge.Snapshot.Actors.Where(a => a.Line is not null))
        {
            List<Passage> passages = [.. actor.Passages.Select(id => RealKnowledge.Snapshot.FindPassage(id, "en")).OfType<Passage>()];
            unsupported.AddRange(SentenceSplitter.Split(actor.Line!)
                .Where(s => !passages.Exists(p => Supports(s, p)) && !RealKnowledge.Bench.Grounder.Supports(s, passages))
                .Select(s => $"{actor.Id}: {s}"));
        }

        string.Join('\n', unsupported).Should().BeEmpty();
    }

    [Fact]
    public void Supports_OtherNumber_IsFalse() => _sentence.Sample(s =>
    {
        var numbers = Profile(s).Numbers.Where(n => !n.IsWord).ToList();
        foreach (var number in numbers)
        {
            var other = (number.Value + 7919).ToString(CultureInfo.InvariantCulture);
            Refused(s, Replace(s.Text, number.Start, number.Length, other));
        }
    });

    [Fact]
    public void Supports_OtherDate_IsFalse() => _sentence.Sample(s =>
    {
        foreach (var date in Profile(s).Dates)
        {
            Refused(s, Replace(s.Text, date.Start, date.Length, "17 February 1987"));
        }
    });

    [Fact]
    public void Supports_OtherName_IsFalse() => Gen.Select(_sentence, Gen.Int[0, _foreignNames.Length - 1]).Sample((s, name) =>
    {
        foreach (var mention in Profile(s).Mentions.Where(m => m.Start > 0))
        {
            Refused(s, Replace(s.Text, mention.Start, mention.Length, _foreignNames[name]));
        }
    });

    [Fact]
    public void Supports_OtherActorOfTheKnowledge_IsFalse() =>
        Gen.Select(_sentence, Gen.Int[0, RealKnowledge.Snapshot.Actors.Count - 1]).Sample((s, other) =>
        {
            var actor = RealKnowledge.Snapshot.Actors[other];
            var known = RealKnowledge.Bench.Book.Of(s.Passage).Actors;
            var named = RealKnowledge.Bench.Reader.FindActors(actor.NameIn("en")).SelectMany(m => m.Actors).ToList();
            if (named.Count == 0 || named.Exists(known.Contains))
            {
                return;
            }

            foreach (var mention in Profile(s).Mentions)
            {
                var name = actor.NameIn("en");
                var changed = Replace(s.Text, mention.Start, mention.Length, name);
                if (!JoinsToAKnownName(s with { Text = changed }, mention.Start, name.Length, known))
                {
                    Refused(s, changed);
                }
            }
        });

    [Fact]
    public void Supports_AddedName_IsFalse() => Gen.Select(_sentence, Gen.Int[0, _foreignNames.Length - 1]).Sample((s, name) =>
        Refused(s, s.Text.TrimEnd('.') + " and so did " + _foreignNames[name] + "."));

    [Fact]
    public void Supports_AddedNegation_IsFalse() => Gen.Select(_sentence, Gen.Int[0, 999]).Sample((s, at) =>
    {
        var profile = Profile(s);
        var negated = RealKnowledge.Bench.Book.Of(s.Passage).Sentences.SelectMany(p => p.Negated).ToHashSet(StringComparer.Ordinal);
        var places = profile.Places.Where(p => !negated.Contains(p.Term)).ToList();
        if (places.Count > 0)
        {
            Refused(s, s.Text.Insert(places[at % places.Count].Start, "never "));
        }
    });

    [Fact]
    public void Supports_NegationLeftOut_IsFalse()
    {
        var wrong = new List<string>();
        foreach (var s in _sentences)
        {
            var stated = RealKnowledge.Bench.Book.Of(s.Passage).Sentences
                .SelectMany(p => p.TermSet.Where(t => !p.Negated.Contains(t))).ToHashSet(StringComparer.Ordinal);
            var profile = Profile(s);
            foreach (var word in WordScanner.Scan(s.Text).Where(w => w.Text is "not" or "no" or "never" or "nobody"))
            {
                var next = profile.Places.FirstOrDefault(p => p.Start > word.Start);
                var changed = s.Text.Remove(word.Start, Math.Min(word.Length + 1, s.Text.Length - word.Start));
                var negatesElsewhere = RealKnowledge.Bench.Book.Profile(changed, s.Passage.Language).Negated.Contains(next.Term ?? "");
                if (next.Term is not null && !negatesElsewhere && !stated.Contains(next.Term) && Supports(changed, s.Passage))
                {
                    wrong.Add(changed);
                }
            }
        }

        string.Join('\n', wrong).Should().BeEmpty();
    }

    [Fact]
    public void Supports_OtherQuotation_IsFalse()
    {
        var quoting = _sentences.Where(s => s.Passage.Quote is { } quote && s.Text.Contains($"\"{quote}\"", StringComparison.Ordinal)).ToList();

        quoting.Should().NotBeEmpty();
        quoting.Where(s => Supports(s.Text.Replace($"\"{s.Passage.Quote}\"", $"\"{s.Passage.Quote} indeed\"", StringComparison.Ordinal), s.Passage))
            .Should().BeEmpty();
    }

    [Fact]
    public void Supports_SentenceOfAnotherArticle_IsFalse() => Gen.Select(_sentence, _sentence).Sample((a, b) =>
    {
        var known = RealKnowledge.Bench.Book.Of(b.Passage).Sentences.SelectMany(p => p.TermSet).ToHashSet(StringComparer.Ordinal);
        var own = Profile(a).TermSet;
        return own.Count(known.Contains) > 0.6 * own.Count || !Supports(a.Text, b.Passage);
    });

    private static bool Supports(string sentence, Passage passage) => RealKnowledge.Bench.Grounder.Supports(sentence, [passage]);

    private static Answering.Evidence.SentenceProfile Profile(Sentence sentence) =>
        RealKnowledge.Bench.Book.Profile(sentence.Text, sentence.Passage.Language);

    /// <summary>With the words beside it a name may become one that the sentence says: "Africa" in "The UN report" makes "The Africa Report".</summary>
    private static bool JoinsToAKnownName(Sentence changed, int start, int length, IReadOnlySet<string> known) =>
        Profile(changed).Mentions.Any(m => m.Start <= start && m.Start + m.Length >= start + length && m.Length > length && m.Actors.All(known.Contains));

    private static void Refused(Sentence original, string changed) =>
        Supports(changed, original.Passage).Should().BeFalse($"“{original.Text}” does not say “{changed}”");

    private static string Replace(string text, int start, int length, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(start + length));

    private sealed record Sentence(string Text, Passage Passage);
}

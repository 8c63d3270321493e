using System.Runtime.CompilerServices;
using System.Text.Json;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

public sealed class IncrementalEngineTests
{
    private const int Questions = 10;

    private static readonly LuceneKnowledgeIndexFactory _indexes = new();

    /// <summary>A chain of refreshes with edits of every kind: each engine answers as one that was made anew, to the last digit.</summary>
    [Fact]
    public void Create_AfterAnyEdits_AnswersAsAnEngineMadeAnew()
    {
        Gen.Select(Gen.Int[0, 1_000_000].Array[1, 3].Array[2, 3], Gen.Int[0, 1_000_000]).Sample(
            (refreshes, seed) =>
            {
                var snapshot = RealKnowledge.Snapshot;
                var engine = Create(snapshot, null);
                Tell(engine, snapshot, seed);
                foreach (var edits in refreshes)
                {
                    snapshot = Edits.Apply(snapshot, edits);
                    engine = Create(snapshot, engine);

                    Tell(engine, snapshot, seed).Should().Equal(Tell(Create(snapshot, null), snapshot, seed));
                    seed++;
                }
            },
            iter: 4);
    }

    [Fact]
    public void Create_SameSnapshot_AnswersAsBefore()
    {
        var before = Create(RealKnowledge.Snapshot, null);
        var answers = Tell(before, RealKnowledge.Snapshot, 1);

        var after = Create(RealKnowledge.Snapshot, before);

        Tell(after, RealKnowledge.Snapshot, 1).Should().Equal(answers);
    }

    [Fact]
    public void Create_FromAnEarlierEngine_DoesNotHoldOnToIt()
    {
        var (engine, earlier) = Refresh();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        earlier.Should().OnlyContain(e => !e.IsAlive);
        engine.Snapshot.Passages.Should().NotBeEmpty();
    }

    /// <summary>Not inlined, so that no local of it lives on in the test.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (AnswerEngine Engine, IReadOnlyList<WeakReference> Earlier) Refresh()
    {
        var first = Edits.Apply(RealKnowledge.Snapshot, [1]);
        var engine = Create(first, null);
        Tell(engine, first, 1);
        var second = Edits.Apply(first, [10]);
        var next = Create(second, engine);
        Tell(next, second, 1);
        var last = Create(Edits.Apply(second, [1]), next);
        return (last, [new WeakReference(engine), new WeakReference(first), new WeakReference(next), new WeakReference(second)]);
    }

    private static AnswerEngine Create(Snapshot snapshot, AnswerEngine? previous) =>
        AnswerEngine.Create(snapshot, _indexes, new LanguageDetector(), previous);

    /// <summary>Answers, and passages with their scores, as text.</summary>
    private static List<string> Tell(AnswerEngine engine, Snapshot snapshot, int seed)
    {
        var told = new List<string>();
        for (var i = 0; i < Questions; i++)
        {
            var question = new Question(Pick(snapshot, seed + (i * 37), i));
            var answer = engine.AnswerAsync(question, CancellationToken.None).GetAwaiter().GetResult();
            var passages = engine.SearchAsync(question, 20, CancellationToken.None).GetAwaiter().GetResult();
            told.Add(JsonSerializer.Serialize(answer, answer.GetType()));
            told.AddRange(passages.Select(Describe));
        }

        return told;
    }

    private static string Describe(ScoredPassage found) =>
        $"{found.Passage.Id} {BitConverter.DoubleToInt64Bits(found.Score)} {BitConverter.DoubleToInt64Bits(found.Coverage)} {found.Passage.Text}";

    private static string Pick(Snapshot snapshot, int number, int kind) => (kind % 5) switch
    {
        0 => snapshot.Questions[number % snapshot.Questions.Count].Question,
        1 => snapshot.Phrasings[number % snapshot.Phrasings.Count].Asks[^1],
        2 => $"What happened on {snapshot.Events[number % snapshot.Events.Count].When.From}?",
        3 => snapshot.ContestedPoints[number % snapshot.ContestedPoints.Count].Question,
        _ => number % 2 == 0 ? "Where did the envoys of Zanzibar meet on 3 May?" : snapshot.Gaps[number % snapshot.Gaps.Count].Topic,
    };
}

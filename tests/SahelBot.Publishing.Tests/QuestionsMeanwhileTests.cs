using System.Collections.Concurrent;
using System.Globalization;
using AwesomeAssertions;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests;

/// <summary>
/// The real knowledge and the real engine answer 10,000 questions while 100 versions come and go. With <c>SAHELBOT_FULL=1</c> each change
/// asks all golden questions, without it a few of them, because that takes many minutes. The latencies are for people to read: a test that asserts them fails
/// on a busy machine.
/// </summary>
public sealed class QuestionsMeanwhileTests
{
    private const int Askers = 4;
    private const int Questions = 10_000;
    private const int Changes = 100;

    /// <summary>Half of those of a change while it is made, and half while it comes into force.</summary>
    private const int QuestionsOfAStep = Questions / Changes / 2;

    private static readonly int _goldenLines = Environment.GetEnvironmentVariable("SAHELBOT_FULL") == "1" ? int.MaxValue : 60;

    private readonly ConcurrentQueue<(Answer Answer, TimeSpan Took)> _answers = [];
    private readonly FolderReader _reader = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_WhileVersionsComeAndGo_NeverMixThem()
    {
        await using var bench = await Bench.NewAsync(s => s with { KeptVersions = 1000 });
        Files.CopyRealFolder(bench.Settings.Folder);
        File.Delete(bench.PathOf(Files.Mali));
        File.Delete(bench.PathOf(Files.Niger));
        await KeepSomeQuestionsAsync(bench.PathOf("questions.yaml"));
        await bench.StartAsync();
        var texts = bench.Knowledge.Current.Snapshot.Questions.Select(q => q.Question).ToList();
        await AskAsync(bench, texts, 300); // everything is compiled by now
        _answers.Clear();
        await AskAsync(bench, texts, 500);
        var quiet = Median(_answers.Select(a => a.Took));
        _answers.Clear();

        using var allowed = new SemaphoreSlim(0);
        var changing = Task.Run(() => ChangeAsync(bench, allowed), Token);
        await AskAsync(bench, texts, Questions, allowed);
        var proposals = await changing;

        var versions = await VersionsAsync(bench);
        _answers.Should().HaveCount(Questions);
        _answers.Select(a => a.Answer.KnowledgeVersion).Distinct().Count().Should().BeGreaterThan(Changes / 3, "versions did change meanwhile");
        foreach (var (answer, _) in _answers)
        {
            versions.Should().ContainKey(answer.KnowledgeVersion);
            var version = versions[answer.KnowledgeVersion];
            answer.Citations.Should().OnlyContain(c => version.FindPassage(c.Passage.Id, c.Passage.Language)!.Text == c.Passage.Text);
        }

        var busy = Median(_answers.Select(a => a.Took));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_answers.Count} questions by {Askers} at a time during {Changes} changes to {versions.Count} versions: median "
            + $"{busy.TotalMilliseconds:F2} ms, without changes {quiet.TotalMilliseconds:F2} ms; a proposal took {Median(proposals).TotalSeconds:F2} s "
            + $"(median), {proposals.Max().TotalSeconds:F2} s (longest)"));
    }

    /// <summary>The first entries of the file, each of which begins with a hyphen.</summary>
    private static async Task KeepSomeQuestionsAsync(string file)
    {
        var lines = await File.ReadAllLinesAsync(file, Token);
        var end = Array.FindIndex(lines, Math.Min(_goldenLines, lines.Length), l => l.StartsWith("- ", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(file, end < 0 ? lines : lines[..end], Token);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : default;

    /// <param name="allowed">How many may be asked by now; null when all may be.</param>
    private async Task AskAsync(Bench bench, List<string> texts, int count, SemaphoreSlim? allowed = null)
    {
        var begun = 0;
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Run(
            async () =>
            {
                for (var i = Interlocked.Increment(ref begun); i <= count; i = Interlocked.Increment(ref begun))
                {
                    await (allowed?.WaitAsync(Token) ?? Task.CompletedTask);
                    var started = TimeProvider.System.GetTimestamp();
                    var answer = await bench.Knowledge.Current.AnswerAsync(new Question(texts[i % texts.Count]), Token);
                    _answers.Enqueue((answer, TimeProvider.System.GetElapsedTime(started)));
                }
            },
            Token)));
    }

    /// <summary>Two refreshes, each of which changes all passages of an article, then a rollback, and so on.</summary>
    /// <param name="allowed">Gets the questions of each step, so that all of them have their share and none is asked only to pass the time.</param>
    /// <returns>How long each proposal took.</returns>
    private static async Task<IReadOnlyList<TimeSpan>> ChangeAsync(Bench bench, SemaphoreSlim allowed)
    {
        var choice = new Random(7);
        var articles = Directory.GetFiles(bench.PathOf("articles"), "*.md").Order(StringComparer.Ordinal).ToList();
        var took = new List<TimeSpan>();
        try
        {
            for (var change = 1; change <= Changes; change++)
            {
                if (change % 3 != 0)
                {
                    var article = articles[choice.Next(articles.Count)];
                    var text = await File.ReadAllTextAsync(article, Token);
                    await File.WriteAllTextAsync(article, text.Replace(" {#", $" Edition {change}. {{#", StringComparison.Ordinal), Token);
                }

                allowed.Release(QuestionsOfAStep);
                var outcome = change % 3 == 0
                    ? await bench.Publisher.ProposeRollbackAsync(choice.Next(1, change).ToString(CultureInfo.InvariantCulture), Bench.Ada, Token)
                    : await bench.Publisher.ProposeAsync(Bench.Ada, Token);
                allowed.Release(QuestionsOfAStep);
                if (outcome is ProposalOutcome.Unchanged)
                {
                    continue;
                }

                var proposal = outcome.Should().BeOfType<ProposalOutcome.Ready>().Which.Proposal;
                took.Add(proposal.Took);
                (await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token)).Should().Be(ApprovalResult.Published);
            }
        }
        finally
        {
            allowed.Release(Questions); // whoever still waits for his share does not wait for ever
        }

        return took;
    }

    private async Task<Dictionary<string, Snapshot>> VersionsAsync(Bench bench)
    {
        var versions = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        foreach (var publication in await bench.Publisher.HistoryAsync(int.MaxValue, Token))
        {
            var files = await bench.Storage.Snapshots.FilesAsync(publication.Number, Token);
            versions[publication.Version] = _reader.Load(files ?? [], Token).Snapshot
                ?? throw new InvalidDataException($"publication {publication.Number} cannot be read");
        }

        return versions;
    }
}

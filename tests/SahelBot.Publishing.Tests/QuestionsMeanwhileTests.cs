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
/// The real knowledge and the real engine answer while versions come and go. <c>SAHELBOT_FULL=1</c> asks 10,000 questions during 100
/// changes; without it there are fewer, because it takes minutes. The latencies are for people to read: a test that asserts them fails
/// on a busy machine.
/// </summary>
public sealed class QuestionsMeanwhileTests
{
    private const int Askers = 4;

    private static readonly bool _isFull = Environment.GetEnvironmentVariable("SAHELBOT_FULL") == "1";
    private static readonly int _questionCount = _isFull ? 10_000 : 1_200;
    private static readonly int _changes = _isFull ? 100 : 12;

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
        await bench.StartAsync();
        var texts = bench.Knowledge.Current.Snapshot.Questions.Select(q => q.Question).ToList();
        await AskAsync(bench, texts, () => _answers.Count >= 300); // everything is compiled by now
        _answers.Clear();
        await AskAsync(bench, texts, () => _answers.Count >= Math.Min(_questionCount, 2_000));
        var quiet = Median(_answers.Select(a => a.Took));
        _answers.Clear();

        var changing = Task.Run(() => ChangeAsync(bench), Token);
        await AskAsync(bench, texts, () => changing.IsCompleted && _answers.Count >= _questionCount);
        var proposals = await changing;

        var versions = await VersionsAsync(bench);
        _answers.Should().HaveCountGreaterThanOrEqualTo(_questionCount);
        _answers.Select(a => a.Answer.KnowledgeVersion).Distinct().Count().Should().BeGreaterThan(_changes / 3, "versions did change meanwhile");
        foreach (var (answer, _) in _answers)
        {
            versions.Should().ContainKey(answer.KnowledgeVersion);
            var version = versions[answer.KnowledgeVersion];
            answer.Citations.Should().OnlyContain(c => version.FindPassage(c.Passage.Id, c.Passage.Language)!.Text == c.Passage.Text);
        }

        var busy = Median(_answers.Select(a => a.Took));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_answers.Count} questions by {Askers} at a time during {_changes} changes to {versions.Count} versions: median "
            + $"{busy.TotalMilliseconds:F2} ms, without changes {quiet.TotalMilliseconds:F2} ms; a proposal took {Median(proposals).TotalSeconds:F2} s "
            + $"(median), {proposals.Max().TotalSeconds:F2} s (longest)"));
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : default;

    private async Task AskAsync(Bench bench, List<string> texts, Func<bool> isEnough)
    {
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(asker => Task.Run(
            async () =>
            {
                for (var i = asker; !isEnough(); i += Askers)
                {
                    var started = TimeProvider.System.GetTimestamp();
                    var answer = await bench.Knowledge.Current.AnswerAsync(new Question(texts[i % texts.Count]), Token);
                    _answers.Enqueue((answer, TimeProvider.System.GetElapsedTime(started)));
                }
            },
            Token)));
    }

    /// <summary>Two refreshes, each of which changes all passages of an article, then a rollback, and so on.</summary>
    /// <returns>How long each proposal took.</returns>
    private static async Task<IReadOnlyList<TimeSpan>> ChangeAsync(Bench bench)
    {
        var choice = new Random(7);
        var articles = Directory.GetFiles(bench.PathOf("articles"), "*.md").Order(StringComparer.Ordinal).ToList();
        var took = new List<TimeSpan>();
        for (var change = 1; change <= _changes; change++)
        {
            if (change % 3 != 0)
            {
                var article = articles[choice.Next(articles.Count)];
                var text = await File.ReadAllTextAsync(article, Token);
                await File.WriteAllTextAsync(article, text.Replace(" {#", $" Edition {change}. {{#", StringComparison.Ordinal), Token);
            }

            var outcome = change % 3 == 0
                ? await bench.Publisher.ProposeRollbackAsync(choice.Next(1, change).ToString(CultureInfo.InvariantCulture), Bench.Ada, Token)
                : await bench.Publisher.ProposeAsync(Bench.Ada, Token);
            if (outcome is ProposalOutcome.Unchanged)
            {
                continue;
            }

            var proposal = outcome.Should().BeOfType<ProposalOutcome.Ready>().Which.Proposal;
            took.Add(proposal.Took);
            (await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token)).Should().Be(ApprovalResult.Published);
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

using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Testing.Documents;
using Xunit;

namespace SahelBot.Chat.Tests.Properties;

public class HostileInputTests
{
    private static readonly ChatSettings _wide = ChatBench.DefaultSettings with
    {
        Limits = new ChatLimits(
            new Rate(1_000_000, TimeSpan.FromSeconds(1)), new Rate(1_000_000, TimeSpan.FromSeconds(1)), new Rate(1_000_000, TimeSpan.FromSeconds(1))),
    };

    private static readonly string[] _openings =
        ["from:", "--", "actor:\"", "page:", "<b>", "@everyone ", "](http://x)", "Ignore all instructions. ", "Who is ", "Niger "];

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 200].Select(c => new string(c)), // any UTF-16 unit, half surrogate pairs among them
        Gen.Char['\0', '\u001f'].Array[0, 50].Select(c => new string(c)),
        Gen.Select(Gen.Char, Gen.Int[0, 20_000]).Select((c, n) => new string(c, n)),
        Gen.Select(Gen.Int[0, 9], Gen.String).Select((i, s) => _openings[i] + s));

    [Fact]
    public async Task HandleAsync_HostileQuestion_AnswersWithoutFailing()
    {
        using var bench = new ChatBench(_wide);

        await _text.SampleAsync(async text =>
        {
            foreach (var reply in (await bench.AskAsync(text, quoted: text.Length % 2 == 0 ? text : null)).Replies)
            {
                ShouldBeSound(reply);
            }
        }, iter: 150);

        bench.Log.Collector.Count.Should().Be(0, "nothing failed unseen");
    }

    [Fact]
    public async Task HandleAsync_HostileArguments_AnswersWithoutFailing()
    {
        using var bench = new ChatBench(_wide);
        string[] names = ["timeline", "who", "sources", "sides", "help", "language", "knowledge", "pause", "start", "nonsense"];

        await Gen.Select(Gen.Int[0, names.Length - 1], _text, _text).SampleAsync(async (which, text, value) =>
        {
            var commanded = new ChatEvent.Commanded(names[which], new Dictionary<string, string>(StringComparer.Ordinal) { ["actor"] = value })
            {
                Person = bench.Person,
                Place = bench.Place,
                Typed = text,
            };
            var outcome = await bench.Service.HandleAsync(commanded, ChatBench.Token);
            outcome.Replies.Should().NotBeEmpty();
            outcome.Replies.ToList().ForEach(ShouldBeSound);
        }, iter: 150);

        bench.Log.Collector.Count.Should().Be(0, "nothing failed unseen");
    }

    [Fact]
    public async Task HandleAsync_ForgedButton_NeverActs()
    {
        using var bench = new ChatBench(_wide);
        var answer = await bench.AskOneAsync("When did Niger break off relations with Ukraine?");
        var real = answer.Buttons.SelectMany(r => r).Select(b => b.Data).ToList();
        var kept = bench.Exchanges.All.Count;

        await Gen.Select(_text, Gen.Int[0, real.Count - 1], Gen.Int[0, 63], Gen.Char['0', 'z']).SampleAsync(async (text, which, at, letter) =>
        {
            var changed = new StringBuilder(real[which]) { [at % real[which].Length] = letter }.ToString();
            foreach (var data in new[] { text, changed }.Where(d => !real.Contains(d, StringComparer.Ordinal)))
            {
                var pressed = await bench.PressAsync(data);
                var submitted = await bench.SubmitAsync(data, text);

                pressed.Toast.Should().NotBeNullOrEmpty();
                (pressed.Replies.Count + submitted.Replies.Count).Should().Be(0);
            }
        }, iter: 150);

        bench.Exchanges.All.Count.Should().Be(kept);
        bench.Feedback.All.Should().BeEmpty();
        bench.Log.Collector.Count.Should().Be(0, "nothing failed unseen");
    }

    [Fact]
    public async Task SuggestAsync_HostileText_NeverFails()
    {
        using var bench = new ChatBench(_wide);

        await _text.SampleAsync(
            async text => (await bench.Service.SuggestAsync(bench.Person, text, ChatBench.Token)).Count.Should().BeLessThanOrEqualTo(5), iter: 60);

        bench.Log.Collector.Count.Should().Be(0, "nothing failed unseen");
    }

    [Fact]
    public async Task HandleAsync_HostileKnowledge_CannotBreakModeratorsPages()
    {
        using var bench = new ChatBench(_wide).AsModerator();
        var texts = DocumentGen.Hostile.Array[8];

        await Gen.Select(texts, Gen.Int[1, 6], Gen.Enum<DifferenceKind>()).SampleAsync(async (text, count, kind) =>
        {
            var record = new RecordDifference(kind, text[0], text[1], [.. Enumerable.Repeat(new FieldDifference(text[2], text[3], text[4]), count)]);
            bench.Publisher.Difference = new SnapshotDifference { From = "", To = "", Articles = [record], Passages = [record], ContestedPoints = [record] };
            bench.Publisher.Golden = new GoldenComparison(1, [new GoldenFailure(text[5], text[6], [.. text])], [], []);
            bench.Publisher.Problems = [new KnowledgeProblem(text[7], count, text[0], IsWarning: true)];
            bench.Publisher.PullProblem = text[1];
            await bench.Audit.AppendAsync(
                new AuditEntry(0, default, new Moderator(new PersonKey("k"), text[2]), text[3], text[4], AuditResult.Failed, text[5]), ChatBench.Token);

            foreach (var line in new[] { "knowledge refresh", "knowledge status", "knowledge audit", "knowledge " + text[6], "pause " + text[7], "knowledge rollback " + text[0] })
            {
                var reply = await bench.TypeOneAsync(line);
                ShouldBeSound(reply);
                reply.Text().Length.Should().BeLessThan(4500);
                reply.Text().Should().NotContain("\0").And.NotContain("\u202e").And.NotContain("\u001b");
            }
        }, iter: 40);

        bench.Log.Collector.GetSnapshot().Select(r => r.Exception).Should().BeEmpty("nothing failed unseen");
    }

    private static void ShouldBeSound(Reply reply)
    {
        reply.Body.Blocks.Should().NotBeEmpty();
        reply.Buttons.SelectMany(r => r).Should().OnlyContain(b => b.Data.Length <= 64 && Ascii.IsValid(b.Data) && b.Label.Length <= 34);
        if (reply.Find<Block.Notice>() is { Kind: NoticeKind.Problem })
        {
            reply.Text().Should().NotContain("\0").And.NotContain("\u202e");
            reply.Text().Length.Should().BeLessThan(3000, "no one is told back what they wrote at length");
        }
    }
}

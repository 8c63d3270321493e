using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

public sealed class QuestionStreamTests : IDisposable
{
    private readonly ProgramRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task AskLines_GoodAndBad_AreAnsweredInOrder()
    {
        const string input = """
            {"id":"1","question":"When?","language":"fr","history":["Who?"]}
            not json

            {"id":4,"question":"unknown"}
            {"id":"5"}
            {"id":"6","question":"boom"}
            {"id":"7","question":"which"}
            """;

        var code = await _run.RunWithInputAsync(input, "ask", "--jsonl");

        code.Should().Be(ExitCode.Done);
        Values("id").Should().Equal("\"1\"", "null", "null", "4", "\"5\"", "\"6\"", "\"7\"");
        Values("status").Should().Equal(
            "\"answered\"", "\"error\"", "\"error\"", "\"abstained\"", "\"error\"", "\"error\"", "\"clarify\"");
        _run.Backend.Opened?.Asked[0].History.Should().Equal("Who?");
        _run.Error.Should().Contain("Line 6").And.NotContain("\u001b");
    }

    [Fact]
    public async Task AskLines_NoInput_PrintsNothing()
    {
        (await _run.RunWithInputAsync("", "ask", "--jsonl")).Should().Be(ExitCode.Done);
        _run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task SearchLines_GoodAndBad_AreAnsweredInOrder()
    {
        const string input = """
            {"id":"1","question":"When?"}
            {"id":"2","question":"unknown"}
            []
            """;

        await _run.RunWithInputAsync(input, "search", "--jsonl");

        Values("status").Should().Equal("\"found\"", "\"nothing\"", "\"error\"");
    }

    [Fact]
    public async Task Search_Question_PrintsOnePassageALine()
    {
        await _run.RunAsync("search", "when did", "mali break", "--limit", "3");

        using var document = JsonDocument.Parse(_run.Lines.Should().ContainSingle().Subject);
        document.RootElement.GetProperty("passage").GetString().Should().Be("kyiv-post-flag#break");
        document.RootElement.GetProperty("score").GetDouble().Should().Be(3.1416);
        document.RootElement.GetProperty("coverage").GetDouble().Should().Be(0);
    }

    [Fact]
    public async Task AskLines_RandomBytes_NeverEndTheRun() => await Gen.Byte.Array[0, 200].Array[1, 20].SampleAsync(
        async lines =>
        {
            var clean = lines.Select(l => l.Where(b => b != '\n').ToArray()).ToList();
            var input = string.Concat(clean.Select(l => Encoding.UTF8.GetString(l) + "\n")) + """{"id":"last","question":"When?"}""";

            var code = await _run.RunWithInputAsync(input, "ask", "--jsonl");

            code.Should().Be(ExitCode.Done);
            _run.Lines.Should().HaveCount(lines.Length + 1);
            Values("id")[^1].Should().Be("\"last\"");
            Values("status")[^1].Should().Be("\"answered\"");
        },
        threads: 1,
        iter: 100);

    [Fact]
    public async Task AskLines_SlowAsker_GetsEachAnswerBeforeTheNextQuestion()
    {
        var asker = new Asker();

        await _run.RunAsync("", e => e with { In = asker, Out = asker.Output }, ["ask", "--jsonl"]);

        asker.FlushedBeforeSecond.Should().Contain("\"id\":\"1\"");
    }

    private List<string> Values(string property) => [.. _run.Lines.Select(l =>
    {
        using var document = JsonDocument.Parse(l);
        return document.RootElement.GetProperty(property).GetRawText();
    })];

    /// <summary>Sends its second question only when the answer to the first has arrived.</summary>
    private sealed class Asker : TextReader
    {
        private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _sent;

        public Asker() => Output = new FlushingWriter(this);

        public StringWriter Output { get; }

        public string FlushedBeforeSecond { get; private set; } = "";

        public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (_sent == 2)
            {
                return 0;
            }

            if (_sent == 1)
            {
                await _answered.Task.WaitAsync(cancellationToken);
            }

            _sent++;
            var line = $$"""{"id":"{{_sent}}","question":"When?"}""" + "\n";
            line.AsSpan().CopyTo(buffer.Span);
            return line.Length;
        }

        private sealed class FlushingWriter(Asker asker) : StringWriter
        {
            public override Task FlushAsync(CancellationToken cancellationToken)
            {
                var text = ToString();
                if (text.Length > 0 && !asker._answered.Task.IsCompleted)
                {
                    asker.FlushedBeforeSecond = text;
                    asker._answered.SetResult();
                }

                return Task.CompletedTask;
            }
        }
    }
}

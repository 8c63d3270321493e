using SahelBot.Contract;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Core.Timelines;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary>Reads questions and commands until the input ends; remembers the conversation for follow-ups.</summary>
internal sealed class ChatLoop(
    ProgramEnvironment environment, IOpenKnowledge knowledge, IAnswerer answers, string? language)
{
    private const int QuestionsRemembered = 10;

    private const string Help = """
        Ask in your own words; follow-ups such as "and Niger?" are understood.
        /timeline [ACTOR]  what happened when, with sources
        /help              this text
        /quit              end

        """;

    private readonly RenderOptions _options = new(environment.Width, environment.IsOutputTerminal);
    private readonly List<string> _history = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = new LineReader(environment.In);
        if (environment.IsInputTerminal)
        {
            await environment.Error.WriteLineAsync("Ask a question, or type /help. /quit ends.".AsMemory(), cancellationToken);
        }

        while (await NextAsync(lines, cancellationToken) is { } line)
        {
            var text = line.Text?.Trim() ?? "";
            if (line.Text is not null && text.Length == 0)
            {
                continue;
            }

            if (text is "/quit" or "/exit")
            {
                return;
            }

            await environment.Out.WriteAsync((await ReplyAsync(line.Text is null ? null : text, cancellationToken) + "\n").AsMemory(), cancellationToken);
        }
    }

    private async Task<LineReader.Line?> NextAsync(LineReader lines, CancellationToken cancellationToken)
    {
        await environment.Out.FlushAsync(cancellationToken);
        if (environment.IsInputTerminal)
        {
            await environment.Error.WriteAsync("> ".AsMemory(), cancellationToken);
        }

        // A terminal's read does not heed the token; waiting for it does.
        return await Task.Run(() => lines.ReadAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(cancellationToken);
    }

    /// <param name="text">What was typed. Null when it was too long to be kept.</param>
    private async Task<string> ReplyAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return "The question is too long.\n";
        }

        if (text.StartsWith('/'))
        {
            return RunCommand(text);
        }

        if (QuestionText.FindProblem(text) is { } problem)
        {
            return $"Nothing to look up: {problem}\n";
        }

        var question = new Question(text) { Language = language, History = [.. _history] };
        var answer = await answers.AnswerAsync(question, cancellationToken);
        _history.Add(text);
        if (_history.Count > QuestionsRemembered)
        {
            _history.RemoveAt(0);
        }

        return AnswerRenderer.Render(answer, _options);
    }

    private string RunCommand(string text)
    {
        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (parts[0])
        {
            case "/help":
                return Help;
            case "/timeline":
                var filter = new TimelineFilter { Actor = parts.Length > 1 ? parts[1] : null, Language = language ?? "en" };
                return TimelineRenderer.Render(knowledge.Timeline(filter), knowledge.Snapshot, filter.Language, _options);
            default:
                return $"There is no command {SafeText.Clean(parts[0])}. /help lists what there is.\n";
        }
    }
}

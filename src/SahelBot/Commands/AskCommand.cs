using System.CommandLine;
using SahelBot.Configuration;
using SahelBot.Contract;
using SahelBot.Core.Questions;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary><c>ask</c>: one question, or a stream of them.</summary>
internal static class AskCommand
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var words = SharedOptions.Words();
        var language = SharedOptions.Language("The language to answer in. Without it: that of the question.");
        var json = new Option<bool>("--json") { Description = "Print the answer as one JSON object." };
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Read questions from standard input, one JSON object a line, and print one answer a line.",
        };
        var command = new Command("ask", "Answer a question.") { words, language, json, lines };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(shared.Knowledge);
            if (!parsed.GetValue(lines))
            {
                var question = new Question(SharedOptions.ReadQuestion(parsed, words))
                {
                    Language = parsed.GetValue(language)?.ToLowerInvariant(),
                };
                return AskAsync(environment, folder, question, parsed.GetValue(json), cancellationToken);
            }

            return parsed.GetValue(words) is { Length: > 0 } || parsed.GetValue(language) is not null
                ? throw new ProgramException(
                    ExitCode.WrongUsage, "--jsonl reads questions and their languages from standard input; leave the others out.")
                : AskLinesAsync(environment, folder, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskAsync(
        ProgramEnvironment environment, string? folder, Question question, bool isJson, CancellationToken cancellationToken)
    {
        var knowledge = new KnowledgeAccess(environment).Open(folder, cancellationToken);
        var start = environment.Clock.GetTimestamp();
        var answer = await knowledge.AnswerAsync(question, cancellationToken);
        var text = isJson
            ? ContractJson.Write(DocumentMapper.ToDocument(answer, null, environment.Clock.GetElapsedTime(start))) + "\n"
            : AnswerRenderer.Render(answer, new RenderOptions(environment.Width, environment.IsOutputTerminal));
        await environment.Out.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> AskLinesAsync(
        ProgramEnvironment environment, string? folder, CancellationToken cancellationToken)
    {
        var knowledge = new KnowledgeAccess(environment).Open(folder, cancellationToken);
        await new QuestionStream(environment).RunAsync(
            async (line, start) =>
            {
                // A line without an error holds a question.
                var answer = await knowledge.AnswerAsync(line.Question!, cancellationToken);
                var elapsed = environment.Clock.GetElapsedTime(start);
                return ContractJson.Write(DocumentMapper.ToDocument(answer, line.Id, elapsed));
            },
            (error, start) => ContractJson.Write(
                DocumentMapper.ToError(error, knowledge.Snapshot, environment.Clock.GetElapsedTime(start))),
            cancellationToken);
        return ExitCode.Done;
    }
}

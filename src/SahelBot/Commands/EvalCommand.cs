using System.CommandLine;
using SahelBot.Configuration;
using SahelBot.Core.Knowledge;
using SahelBot.Evaluation;

namespace SahelBot.Commands;

/// <summary><c>eval</c>: the golden questions.</summary>
internal static class EvalCommand
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var questions = new Option<string?>("--questions")
        {
            Description = "A file of golden questions. Without it: questions.yaml of the knowledge folder.",
            HelpName = "FILE",
        };
        var command = new Command("eval", "Ask all golden questions and say which pass, which fail and why.") { questions };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var knowledge = new KnowledgeAccess(environment).OpenWithQuestions(parsed.GetValue(shared.Knowledge), cancellationToken);
            var golden = parsed.GetValue(questions) is { } file
                ? Load(environment, parsed.GetValue(shared.Knowledge), file, cancellationToken)
                : knowledge.Snapshot.Questions;
            if (golden.Count == 0)
            {
                throw new ProgramException(ExitCode.Failed, "There are no golden questions to ask.");
            }

            var outcomes = new List<GoldenOutcome>(golden.Count);
            foreach (var question in golden)
            {
                outcomes.Add(await GoldenOutcome.OfAsync(question, knowledge, environment.Backend.Check, cancellationToken));
            }

            await environment.Out.WriteAsync(EvaluationReport.Render(outcomes).AsMemory(), cancellationToken);
            return outcomes.TrueForAll(o => o.IsPassed) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static IReadOnlyList<GoldenQuestion> Load(
        ProgramEnvironment environment, string? folder, string file, CancellationToken cancellationToken)
    {
        var path = file.Length == 0 ? "" : Path.GetFullPath(file, environment.Directory);
        if (!File.Exists(path))
        {
            throw new ProgramException(ExitCode.WrongUsage, $"--questions says \"{file}\", which is no file.");
        }

        var read = environment.Backend.LoadQuestions(KnowledgeFolder.Find(folder, environment), path, cancellationToken);
        var errors = read.Problems.Where(p => !p.IsWarning).ToList();
        return errors.Count == 0
            ? read.Questions
            : throw new ProgramException(ExitCode.Failed, string.Join('\n', ["The questions cannot be read.", .. errors]));
    }
}

using System.CommandLine;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary><c>eval-retrieval</c>: ranks a public collection, to be scored by others.</summary>
internal static class EvalRetrievalCommand
{
    private static readonly string[] _needed = ["corpus.jsonl", "queries.jsonl"];

    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        _ = shared; // takes --knowledge like every command, and has no use for it
        var dataset = new Option<string>("--dataset")
        {
            Description = "A folder in BEIR layout: corpus.jsonl and queries.jsonl. Judgements are not read.",
            HelpName = "DIR",
            Required = true,
        };
        var run = new Option<string>("--run") { Description = "The TREC run file to write.", HelpName = "FILE", Required = true };
        var language = SharedOptions.Language("The collection's language. Without it: detected.");
        var command = new Command("eval-retrieval", "Rank 100 documents a query of a collection and write a TREC run file.")
        {
            dataset, run, language,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var directory = Absolute(environment, parsed.GetRequiredValue(dataset));
            foreach (var name in _needed)
            {
                if (!File.Exists(Path.Combine(directory, name)))
                {
                    throw new ProgramException(
                        ExitCode.WrongUsage, $"--dataset must be a folder with corpus.jsonl and queries.jsonl; {directory} has no {name}.");
                }
            }

            var file = Absolute(environment, parsed.GetRequiredValue(run));
            var summary = await environment.Backend.WriteRetrievalRunAsync(
                directory, file, parsed.GetValue(language)?.ToLowerInvariant(), cancellationToken);
            foreach (var line in summary.Append($"Written: {file}"))
            {
                await environment.Error.WriteLineAsync(SafeText.Clean(line).AsMemory(), cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Absolute(ProgramEnvironment environment, string path) =>
        path.Length == 0
            ? throw new ProgramException(ExitCode.WrongUsage, "A path is empty.")
            : Path.GetFullPath(path, environment.Directory);
}

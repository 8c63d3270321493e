using System.CommandLine;
using SahelBot.Configuration;

namespace SahelBot.Commands;

/// <summary><c>knowledge</c>: for whoever keeps the knowledge folder.</summary>
internal static class KnowledgeCommands
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared) =>
        new("knowledge", "Check, measure and compare knowledge folders; publish what they hold.")
        {
            Check(environment, shared),
            Stats(environment, shared),
            Difference(environment, shared),
            PublishingCommands.Refresh(environment, shared),
            PublishingCommands.History(environment, shared),
            PublishingCommands.Rollback(environment, shared),
        };

    private static Command Check(ProgramEnvironment environment, SharedOptions shared)
    {
        var command = new Command("check", "List every problem in the knowledge folder, with file and line.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var result = new KnowledgeAccess(environment).Read(parsed.GetValue(shared.Knowledge), withQuestions: true, cancellationToken);
            foreach (var problem in result.Problems)
            {
                var warning = problem.IsWarning ? " (warning)" : "";
                await WriteLineAsync(environment, $"{problem}{warning}", cancellationToken);
            }

            var warnings = result.Problems.Count(p => p.IsWarning);
            var verdict = result.Snapshot is { } good ? $"good, version {good.Version}" : "broken";
            await WriteLineAsync(
                environment,
                $"The folder is {verdict}: {result.Problems.Count - warnings} errors, {warnings} warnings.",
                cancellationToken);
            return result.Snapshot is null ? ExitCode.BrokenKnowledge : ExitCode.Done;
        });
        return command;
    }

    private static Command Stats(ProgramEnvironment environment, SharedOptions shared)
    {
        var command = new Command("stats", "Say what the knowledge folder holds.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var access = new KnowledgeAccess(environment);
            var result = access.Read(parsed.GetValue(shared.Knowledge), withQuestions: true, cancellationToken);
            var text = environment.Backend.DescribeStatistics(KnowledgeAccess.Snapshot(result), result.Problems);
            await WriteTextAsync(environment, text, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Difference(ProgramEnvironment environment, SharedOptions shared)
    {
        var other = new Argument<string>("DIR") { Description = "The folder to compare with." };
        var command = new Command("diff", "Say what would change if another folder took the place of the knowledge folder.") { other };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var access = new KnowledgeAccess(environment);
            var before = access.Load(parsed.GetValue(shared.Knowledge), cancellationToken);
            var after = access.Load(parsed.GetRequiredValue(other), cancellationToken);
            await WriteTextAsync(environment, environment.Backend.DescribeDifference(before, after), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Task WriteLineAsync(
        ProgramEnvironment environment, string line, CancellationToken cancellationToken) =>
        environment.Out.WriteLineAsync(Rendering.SafeText.Clean(line).AsMemory(), cancellationToken);

    private static async Task WriteTextAsync(
        ProgramEnvironment environment, string text, CancellationToken cancellationToken)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            await WriteLineAsync(environment, line, cancellationToken);
        }
    }
}

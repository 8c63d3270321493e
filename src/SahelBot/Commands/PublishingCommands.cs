using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Composition;
using SahelBot.Configuration;
using SahelBot.Core.Publishing;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary><c>knowledge refresh</c>, <c>history</c> and <c>rollback</c>: what moderators do in a chat, for operators.</summary>
internal static class PublishingCommands
{
    private const int MostShown = 1000;
    private const string InAChat = "Another moderator has to publish it too, with /knowledge refresh in a chat.";

    public static Command Refresh(ProgramEnvironment environment, SharedOptions shared)
    {
        var yes = Yes();
        var command = new Command(
            "refresh", "Show what the knowledge folder would change in what the bot serves, and publish it.") { yes };
        command.SetAction((parsed, cancellationToken) => WithPartsAsync(
            environment,
            parsed.GetValue(shared.Knowledge),
            async parts =>
            {
                var outcome = await parts.Publisher.ProposeAsync(parts.CommandLine, cancellationToken);
                return await DecideAsync(environment, parts, outcome, parsed.GetValue(yes), cancellationToken);
            },
            cancellationToken));
        return command;
    }

    public static Command Rollback(ProgramEnvironment environment, SharedOptions shared)
    {
        var yes = Yes();
        var version = new Argument<string>("VERSION")
        {
            Description = "The first digits of a version (four or more), or its number in the history.",
        };
        var command = new Command("rollback", "Show what going back to a version would change, and publish it again.") { version, yes };
        command.SetAction((parsed, cancellationToken) => WithPartsAsync(
            environment,
            parsed.GetValue(shared.Knowledge),
            async parts =>
            {
                var outcome = await parts.Publisher.ProposeRollbackAsync(
                    parsed.GetRequiredValue(version), parts.CommandLine, cancellationToken);
                return await DecideAsync(environment, parts, outcome, parsed.GetValue(yes), cancellationToken);
            },
            cancellationToken));
        return command;
    }

    public static Command History(ProgramEnvironment environment, SharedOptions shared)
    {
        var limit = new Option<int>("--limit")
        {
            Description = "How many are listed at most.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        limit.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.Count > 0 ? result.Tokens[0].Value : "20", NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                || n is < 1 or > MostShown)
            {
                result.AddError($"--limit must be a whole number from 1 to {MostShown}.");
            }
        });
        var command = new Command("history", "List what was published, latest first.") { limit };
        command.SetAction((parsed, cancellationToken) => WithPartsAsync(
            environment,
            parsed.GetValue(shared.Knowledge),
            async parts =>
            {
                var history = await parts.Publisher.HistoryAsync(parsed.GetValue(limit), cancellationToken);
                if (history.Count == 0)
                {
                    await SayAsync(environment, "Nothing was published yet. sahelbot run publishes the folder when it first starts.");
                    return ExitCode.Done;
                }

                await environment.Out.WriteAsync(HistoryRenderer.Render(history).AsMemory(), cancellationToken);
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Option<bool> Yes() => new("--yes") { Description = "Publish without asking." };

    private static async Task<int> WithPartsAsync(
        ProgramEnvironment environment, string? folder, Func<PublishingParts, Task<int>> work, CancellationToken cancellationToken)
    {
        var settings = SahelBotSettings.Read(environment);
        var found = KnowledgeFolder.Find(folder, environment);
        var logs = NullLoggerFactory.Instance;
        await using var storage = await ChatParts.OpenStorageAsync(settings, environment.Clock, logs, cancellationToken);
        using var parts = PublishingParts.Create(found, storage, settings, environment.Backend, environment.Clock, logs);
        return await work(parts);
    }

    private static async Task<int> DecideAsync(
        ProgramEnvironment environment, PublishingParts parts, ProposalOutcome outcome, bool yes, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case ProposalOutcome.Broken broken:
                throw new ProgramException(
                    ExitCode.BrokenKnowledge,
                    string.Join('\n', ["Nothing can be published, because there are problems:", .. broken.Problems.Select(p => $"  {p}")]));
            case ProposalOutcome.UnknownVersion unknown:
                throw new ProgramException(
                    ExitCode.Failed,
                    $"There is no one version {unknown.Version} that can come back. Those that can: sahelbot knowledge history");
            case ProposalOutcome.Unchanged unchanged:
                await SayAsync(environment, unchanged.PullProblem);
                await SayAsync(environment, $"Nothing to publish: version {unchanged.Version} is in force.");
                return ExitCode.Done;
            case ProposalOutcome.Ready ready:
                await SayAsync(environment, ready.PullProblem);
                await environment.Out.WriteAsync(ProposalRenderer.Render(ready.Proposal).AsMemory(), cancellationToken);
                await environment.Out.FlushAsync(cancellationToken);
                return yes || await AskAsync(environment, ready.Proposal, cancellationToken)
                    ? await PublishAsync(environment, parts, ready.Proposal, cancellationToken)
                    : await LeaveAsync(environment, parts, ready.Proposal, cancellationToken);
            default:
                throw new InvalidOperationException($"What is {outcome.GetType().Name}?");
        }
    }

    private static async Task<bool> AskAsync(ProgramEnvironment environment, Proposal proposal, CancellationToken cancellationToken)
    {
        if (!environment.IsInputTerminal)
        {
            return false;
        }

        await environment.Error.WriteAsync($"Publish version {proposal.Stored.Version}? [y/N] ".AsMemory(), cancellationToken);
        await environment.Error.FlushAsync(cancellationToken);
        var answer = await environment.In.ReadLineAsync(cancellationToken);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static async Task<int> PublishAsync(
        ProgramEnvironment environment, PublishingParts parts, Proposal proposal, CancellationToken cancellationToken)
    {
        var version = proposal.Stored.Version;
        var result = await parts.Publisher.PublishAsync(proposal.Stored.Id, parts.CommandLine, cancellationToken);
        await SayAsync(environment, result switch
        {
            ApprovalResult.Published => $"Version {version} is in force. A bot that is running serves it within two seconds.",
            ApprovalResult.OneMoreNeeded => $"Approved version {version}. {InAChat}",
            ApprovalResult.SamePerson => $"Version {version} was approved from the command line already. {InAChat}",
            ApprovalResult.Outdated => "Another version came into force meanwhile. See what would change now: run this again.",
            _ => "Somebody else has published or discarded it meanwhile.",
        });
        return result is ApprovalResult.Published or ApprovalResult.OneMoreNeeded ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>What was only looked at here is not left lying for moderators; what somebody else proposed is theirs.</summary>
    private static async Task<int> LeaveAsync(
        ProgramEnvironment environment, PublishingParts parts, Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Stored.By.Key == parts.CommandLine.Key && proposal.Stored.Approvals.Count == 0)
        {
            await parts.Publisher.DiscardAsync(proposal.Stored.Id, parts.CommandLine, cancellationToken);
        }

        await SayAsync(environment, environment.IsInputTerminal ? "Not published." : "Not published. To publish: the same with --yes");
        return ExitCode.Done;
    }

    private static async Task SayAsync(ProgramEnvironment environment, string? line)
    {
        if (line is not null)
        {
            await environment.Error.WriteLineAsync(SafeText.Clean(line));
        }
    }
}

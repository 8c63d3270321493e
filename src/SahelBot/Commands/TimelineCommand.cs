using System.CommandLine;
using SahelBot.Configuration;
using SahelBot.Contract;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary><c>timeline</c>: what happened when, each event with its sources.</summary>
internal static class TimelineCommand
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var from = SharedOptions.Date("--from", "Only events that do not end before this date.");
        var to = SharedOptions.Date("--to", "Only events that do not begin after this date.");
        var actor = new Option<string?>("--actor") { Description = "Only events with this actor: an id or a name.", HelpName = "ACTOR" };
        var category = new Option<string?>("--category") { Description = "Only events of this category.", HelpName = "CATEGORY" };
        var language = SharedOptions.Language("The language of dates and fixed words. Without it: English.");
        var json = new Option<bool>("--json") { Description = "Print the events as one JSON object." };
        var command = new Command("timeline", "List what happened when.") { from, to, actor, category, language, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var filter = new TimelineFilter
            {
                From = Read(parsed.GetValue(from)),
                To = Read(parsed.GetValue(to)),
                Actor = parsed.GetValue(actor),
                Category = parsed.GetValue(category),
                Language = parsed.GetValue(language)?.ToLowerInvariant() ?? "en",
            };
            if (filter.From?.First > filter.To?.Last)
            {
                throw new ProgramException(ExitCode.WrongUsage, "--from lies after --to.");
            }

            var knowledge = new KnowledgeAccess(environment).Open(parsed.GetValue(shared.Knowledge), cancellationToken);
            RefuseUnknown(knowledge, filter);
            var entries = knowledge.Timeline(filter);
            var text = parsed.GetValue(json)
                ? ContractJson.Write(DocumentMapper.ToDocument(entries, knowledge.Snapshot)) + "\n"
                : TimelineRenderer.Render(
                    entries,
                    knowledge.Snapshot,
                    filter.Language,
                    new RenderOptions(environment.Width, environment.IsOutputTerminal));
            await environment.Out.WriteAsync(text.AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static void RefuseUnknown(IOpenKnowledge knowledge, TimelineFilter filter)
    {
        if (filter.Actor is { } actor && knowledge.FindActor(actor) is null)
        {
            throw new ProgramException(ExitCode.WrongUsage, $"The knowledge names no actor \"{actor}\".");
        }

        if (filter.Category is { } category && !knowledge.Categories.Contains(category, StringComparer.OrdinalIgnoreCase))
        {
            throw new ProgramException(
                ExitCode.WrongUsage,
                $"There is no category \"{category}\". What exists: {string.Join(", ", knowledge.Categories)}.");
        }
    }

    private static PartialDate? Read(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}

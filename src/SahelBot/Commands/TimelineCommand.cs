using System.CommandLine.Parsing;
using System.CommandLine;
using SahelBot.Chat.Timelines;
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
        var png = new Option<string?>("--png")
        {
            Description = "Draw the events into this PNG file instead, replacing it; - stands for standard output.",
            HelpName = "FILE",
        };
        var theme = new Option<string?>("--theme") { Description = "For --png: light or dark. Without it: light.", HelpName = "THEME" };
        theme.AcceptOnlyFromAmong("light", "dark");
        var command = new Command("timeline", "List what happened when.") { from, to, actor, category, language, json, png, theme };
        command.Validators.Add(result => RefuseContradictions(result, json, png, theme));
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
            if (parsed.GetValue(png) is { } file)
            {
                var sheet = TimelineSheetWriter.Write(entries, knowledge, filter, isDark: parsed.GetValue(theme) == "dark");
                await new TimelinePictureOutput(environment).WriteAsync(sheet, file, cancellationToken);
                return ExitCode.Done;
            }

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

    private static void RefuseContradictions(
        CommandResult result, Option<bool> json, Option<string?> png, Option<string?> theme)
    {
        if (result.GetResult(png) is null)
        {
            if (result.GetResult(theme) is not null)
            {
                result.AddError("--theme says how a picture looks; it goes with --png.");
            }
        }
        else if (result.GetValue(json))
        {
            result.AddError("--png and --json do not go together.");
        }
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

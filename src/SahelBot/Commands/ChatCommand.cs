using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Composition;
using SahelBot.Configuration;

namespace SahelBot.Commands;

/// <summary><c>chat</c>: the chats of Discord and Telegram, in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var language = SharedOptions.Language("The language to answer in. Without it: that of each question.");
        var keep = new Option<bool>("--keep")
        {
            Description = "Keep what is said in the configured database, and serve the version published there.",
        };
        var command = new Command("chat", "Talk with the bot as people do in Discord and Telegram; without --keep nothing is kept.") { language, keep };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SahelBotSettings.Read(environment);
            var keeps = parsed.GetValue(keep);
            var logs = NullLoggerFactory.Instance;
            await using var storage = keeps
                ? await ChatParts.OpenStorageAsync(settings, environment.Clock, logs, cancellationToken)
                : await ChatParts.OpenPassingStorageAsync(environment.Clock, logs, cancellationToken);
            var folder = parsed.GetValue(shared.Knowledge);
            using var publishing = PublishingParts.Create(
                KnowledgeFolder.Find(folder, environment), storage, settings, environment.Backend, environment.Clock, logs);
            await ServeAsync(environment, publishing, keeps, folder, cancellationToken);
            using var parts = ChatParts.Create(
                publishing, storage, settings, environment.Backend.Languages, environment.Backend.Painter, environment.Clock, logs);
            var chat = new ChatLoop(environment, parts.Service);
            if (parsed.GetValue(language)?.ToLowerInvariant() is { } code
                && await chat.SetLanguageAsync(code, cancellationToken) is { } problem)
            {
                throw new ProgramException(ExitCode.WrongUsage, problem.Trim());
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var following = publishing.Knowledge.RunAsync(over.Token);
            try
            {
                await chat.RunAsync(cancellationToken);
            }
            finally
            {
                await over.CancelAsync();
                await following;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ServeAsync(
        ProgramEnvironment environment, PublishingParts publishing, bool keeps, string? folder, CancellationToken cancellationToken)
    {
        if (!keeps)
        {
            publishing.Knowledge.Serve(new KnowledgeAccess(environment).LoadSound(folder, cancellationToken));
            return;
        }

        foreach (var line in await publishing.StartAsync(cancellationToken))
        {
            await environment.Error.WriteLineAsync(Rendering.SafeText.Clean(line).AsMemory(), cancellationToken);
        }
    }
}

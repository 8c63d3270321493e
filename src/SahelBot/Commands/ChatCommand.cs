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
        var command = new Command("chat", "Talk with the bot as people do in Discord and Telegram; nothing is kept.") { language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var knowledge = new KnowledgeAccess(environment).Open(parsed.GetValue(shared.Knowledge), cancellationToken);
            var logs = NullLoggerFactory.Instance;
            var storage = await ChatParts.OpenPassingStorageAsync(environment.Clock, logs, cancellationToken);
            await using var parts = ChatParts.Create(
                knowledge,
                storage,
                SahelBotSettings.Read(environment),
                environment.Backend.Languages,
                environment.Backend.Painter,
                environment.Clock,
                logs);
            var chat = new ChatLoop(environment, parts.Service);
            if (parsed.GetValue(language)?.ToLowerInvariant() is { } code
                && await chat.SetLanguageAsync(code, cancellationToken) is { } problem)
            {
                throw new ProgramException(ExitCode.WrongUsage, problem.Trim());
            }

            await chat.RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Microsoft.Extensions.Caching.Memory;
using SahelBot.Caching;
using SahelBot.Configuration;

namespace SahelBot.Commands;

/// <summary><c>chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    private const int AnswersKept = 1000;

    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var language = SharedOptions.Language("The language to answer in. Without it: that of each question.");
        var command = new Command("chat", "Ask several questions in a row; follow-ups are understood.") { language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var knowledge = new KnowledgeAccess(environment).Open(parsed.GetValue(shared.Knowledge), cancellationToken);
            using var cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = AnswersKept });
            var answers = new CachedAnswerer(knowledge, () => knowledge.Snapshot.Version, cache);
            var chat = new ChatLoop(environment, knowledge, answers, parsed.GetValue(language)?.ToLowerInvariant());
            await chat.RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}

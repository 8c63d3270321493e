using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Pauses;

/// <summary>Ends a pause. Who is no moderator never gets here.</summary>
internal sealed class ResumeCommand(PauseScopes scopes, PauseSwitch pauses, IPauseStore store, IAuditLog audit) : IChatCommand
{
    public string Name => "resume";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (scopes.Read(turn, Name, arguments["scope"], out var scope) is { } problem)
        {
            return problem;
        }

        var words = turn.Words.Pause;
        var wasPaused = await pauses.RemoveAsync(scope.Platform, scope.Place, cancellationToken);
        if (wasPaused)
        {
            var entry = new AuditEntry(0, turn.Now, turn.Moderator, Name, scope.Subject, AuditResult.Done, "");
            await audit.AppendAsync(entry, cancellationToken);
        }

        var text = PlainText.Fill(wasPaused ? words.Resumed : words.NotPaused, PauseText.Of(turn, scope));
        var left = await store.ListAsync(cancellationToken);
        return Outcomes.Notice(
            NoticeKind.Information, left.Count == 0 ? text : $"{text} {PlainText.Fill(words.StillPaused, PauseText.Of(turn, left))}");
    }
}

using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Pauses;

/// <summary>Silences the bot for all but moderators. Who is no moderator never gets here.</summary>
internal sealed class PauseCommand(PauseScopes scopes, PauseSwitch pauses, IAuditLog audit) : IChatCommand
{
    public string Name => "pause";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (scopes.Read(turn, Name, arguments["scope"], out var scope) is { } problem)
        {
            return problem;
        }

        var words = turn.Words.Pause;
        var what = PauseText.Of(turn, scope);
        if (!await pauses.AddAsync(new Pause(scope.Platform, scope.Place, turn.Moderator, turn.Now), cancellationToken))
        {
            return Outcomes.Notice(NoticeKind.Information, PlainText.Fill(words.Already, what));
        }

        var entry = new AuditEntry(0, turn.Now, turn.Moderator, Name, scope.Subject, AuditResult.Done, "");
        await audit.AppendAsync(entry, cancellationToken);
        return Outcomes.Notice(NoticeKind.Information, PlainText.Fill(words.Paused, what, Turn.Typed("resume")));
    }
}

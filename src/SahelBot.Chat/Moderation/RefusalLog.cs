using Microsoft.Extensions.Logging;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Turns;
using SahelBot.Core.Auditing;

namespace SahelBot.Chat.Moderation;

/// <summary>
/// Notes in the audit log who tried what only moderators may do: the same person and thing once in ten minutes, so that nobody can
/// fill the log. Safe to use from many threads at once.
/// </summary>
internal sealed partial class RefusalLog(IAuditLog audit, TimeProvider clock, ILogger logger)
{
    private readonly OncePer _noted = new(TimeSpan.FromMinutes(10), clock);

    /// <summary>Never fails: a refusal looks the same whether it could be noted or not.</summary>
    /// <param name="action">The command or the button, in a fixed English word or two.</param>
    public async Task NoteAsync(Turn turn, string action, CancellationToken cancellationToken)
    {
        var key = $"{turn.PersonKey} {action}";
        if (!_noted.Take(key))
        {
            return;
        }

        try
        {
            var entry = new AuditEntry(0, turn.Now, turn.Moderator, action, "", AuditResult.Refused, "no moderator");
            await audit.AppendAsync(entry, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _noted.Return(key);
            LogNotNoted(e, action);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A refusal of {Action} could not be written into the audit log.")]
    private partial void LogNotNoted(Exception exception, string action);
}

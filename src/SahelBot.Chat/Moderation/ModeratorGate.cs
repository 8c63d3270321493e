using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Pauses;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Moderation;

/// <summary>
/// Stands before everything that people who are no moderators do: notes what is for moderators only, and answers for the bot where
/// it is paused. Safe to use from many threads at once.
/// </summary>
internal sealed class ModeratorGate(RefusalLog refusals, PauseSwitch pauses, TimeProvider clock)
{
    private readonly OncePer _told = new(TimeSpan.FromHours(1), clock);

    /// <param name="place">Null where there is no place.</param>
    public Task<bool> IsPausedAsync(string platform, PlaceKey? place, CancellationToken cancellationToken) =>
        pauses.IsPausedAsync(platform, place, cancellationToken);

    /// <summary>Notes that somebody gave a moderators' command. It is answered like one that does not exist.</summary>
    public Task NoteAsync(Turn turn, CommandDefinition command, CancellationToken cancellationToken) =>
        refusals.NoteAsync(turn, "command " + command.Name, cancellationToken);

    /// <summary>Notes that somebody pressed a moderators' button, or sent its form. It is answered like one of another place.</summary>
    public Task NoteAsync(Turn turn, ButtonState button, CancellationToken cancellationToken) =>
        refusals.NoteAsync(turn, ButtonAction.NameOf(button.Action), cancellationToken);

    /// <summary>
    /// What happens where the bot is paused: nothing, but who gave a command or is in a private chat is told so, once an hour.
    /// </summary>
    public ChatOutcome Silence(Turn turn, ChatEvent happened)
    {
        var isTold = turn.Place.Kind == PlaceKind.Private || happened is ChatEvent.Commanded;
        if (!isTold || !_told.Take(turn.PersonKey.Value))
        {
            return ChatOutcome.Silent;
        }

        var notice = turn.Words.Pause.Notice;
        return happened is ChatEvent.Pressed or ChatEvent.Submitted
            ? Outcomes.Toast(notice)
            : Outcomes.Notice(NoticeKind.Information, notice);
    }
}

using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Pauses;

/// <summary>Says in words where the bot is paused.</summary>
internal static class PauseText
{
    public static string Of(Turn turn, PauseScope scope) => scope switch
    {
        { Platform: null } => turn.Words.Pause.Everything,
        { Place: null } => PlainText.Fill(turn.Words.Pause.Platform, scope.Platform),
        { Place: var place } when place == turn.PlaceKey => turn.Words.Pause.Here,
        _ => PlainText.Fill(turn.Words.Pause.Elsewhere, scope.Platform),
    };

    /// <summary>With commas between; several chats of a platform are counted.</summary>
    public static string Of(Turn turn, IEnumerable<Pause> pauses) => string.Join(", ", pauses
        .CountBy(p => Of(turn, new PauseScope(p.Platform, p.Place)), StringComparer.Ordinal)
        .Select(t => t.Value == 1 ? t.Key : PlainText.Fill("{0} ({1})", t.Key, t.Value)));
}

using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using Telegram.Bot.Types.ReplyMarkups;

namespace SahelBot.Telegram.Rendering;

/// <summary>Turns rows of buttons into Telegram's keyboard under a message.</summary>
public static class TelegramKeyboard
{
    /// <summary>More than this a phone does not show.</summary>
    private const int LabelLength = 34;

    /// <returns>Null when there are no buttons.</returns>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<ReplyButton>> rows)
    {
        var keys = rows.Where(r => r.Count > 0).Select(r => r.Select(ToKey).ToArray()).ToArray();
        return keys.Length == 0 ? null : new InlineKeyboardMarkup(keys);
    }

    private static InlineKeyboardButton ToKey(ReplyButton button)
    {
        var label = ForeignText.Cut(button.Label, LabelLength);
        return InlineKeyboardButton.WithCallbackData(label.Length > 0 ? label : "·", button.Data);
    }
}

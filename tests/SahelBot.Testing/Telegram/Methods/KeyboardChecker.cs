using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>
/// What Telegram demands of an inline keyboard. More than eight buttons in a row are refused here, where Telegram's
/// clients would show them unreadably narrow.
/// </summary>
internal static class KeyboardChecker
{
    private static readonly string[] _actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    private static readonly string[] _styles = ["danger", "success", "primary"];

    /// <returns>The markup without empty rows; null for none.</returns>
    /// <exception cref="ApiException">A button is wrong, or there are too many.</exception>
    public static JsonObject? Check(JsonObject? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
        {
            return markup?.DeepClone().AsObject();
        }

        var kept = new JsonArray();
        foreach (var row in rows.OfType<JsonArray>().Where(r => r.Count > 0))
        {
            if (row.Count > MessageLimits.ButtonsInRow)
            {
                throw Wrong("BUTTON_ROW_TOO_LONG (the fake's own: at most 8 buttons in a row)");
            }

            var keptRow = row.DeepClone().AsArray();
            foreach (var button in keptRow.OfType<JsonObject>())
            {
                CheckButton(button);
            }

            kept.Add((JsonNode)keptRow);
        }

        return kept.Sum(row => row!.AsArray().Count) > MessageLimits.Buttons
            ? throw Wrong("reply markup is too long")
            : new JsonObject { ["inline_keyboard"] = kept };
    }

    private static void CheckButton(JsonObject button)
    {
        var label = button["text"]!.ToString(); // required by the contract
        if (string.IsNullOrWhiteSpace(label))
        {
            throw Wrong("inline keyboard button text must be non-empty");
        }

        var actions = _actions.Count(a => button[a] is not null);
        if (actions != 1)
        {
            throw Wrong(actions == 0
                ? "text buttons are unallowed in the inline keyboard"
                : $"inline keyboard button \"{label}\" must have exactly one action");
        }

        if (button["callback_data"]?.ToString() is { } data &&
            Encoding.UTF8.GetByteCount(data) is 0 or > MessageLimits.CallbackDataBytes)
        {
            throw Wrong("BUTTON_DATA_INVALID");
        }

        if (button["url"]?.ToString() is { } url)
        {
            button["url"] = LinkChecker.Check(url)
                ?? throw Wrong($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        if (button["copy_text"]?["text"]?.ToString().Length is 0 or > 256)
        {
            throw Wrong("BUTTON_COPY_TEXT_INVALID");
        }

        if (button["style"]?.ToString() is { } style && !_styles.Contains(style))
        {
            throw Wrong("invalid button style specified");
        }
    }

    private static ApiException Wrong(string what) => new(400, "Bad Request: " + what);
}

using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Chats;

/// <param name="Number">From 1, over all rows: how a person without a mouse names it.</param>
/// <param name="Data">Of a callback button.</param>
/// <param name="Url">Of a link button.</param>
public sealed record FakeButton(int Number, string Label, string? Data, string? Url)
{
    /// <returns>Rows of buttons; none for a keyboard that is none.</returns>
    internal static IReadOnlyList<IReadOnlyList<FakeButton>> Read(JsonObject? markup)
    {
        var number = 0;
        var rows = markup?["inline_keyboard"]?.AsArray() ?? [];
        return [.. rows.Select(row => row!.AsArray() // checked against the contract when it came in
            .Select(button => new FakeButton(
                ++number,
                button!["text"]!.ToString(),
                button["callback_data"]?.ToString(),
                button["url"]?.ToString()))
            .ToList())];
    }
}

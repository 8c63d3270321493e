using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Models.Components;

namespace SahelBot.Discord.Rendering;

/// <summary>Turns rows of buttons into Discord's, at most five rows of five.</summary>
internal static class DiscordButtons
{
    /// <summary>More than this a phone does not show.</summary>
    private const int LabelLength = 34;

    private const int MostInRow = 5;
    private const int MostRows = 5;

    /// <returns>Empty when there are no buttons.</returns>
    public static IReadOnlyList<Component> Of(IEnumerable<IReadOnlyList<ReplyButton>> rows) =>
    [
        .. rows.SelectMany(r => r.Chunk(MostInRow))
            .Where(r => r.Length > 0)
            .Take(MostRows)
            .Select(r => new Component.ActionRow([.. r.Select(ToButton)])),
    ];

    private static Component.Button ToButton(ReplyButton button)
    {
        var label = ForeignText.Cut(button.Label, LabelLength);
        return new Component.Button
        {
            Style = ButtonStyle.Secondary,
            Label = label.Length > 0 ? label : "·",
            CustomId = button.Data,
        };
    }
}

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

    /// <param name="more">Not to be left out; below the rows, or where there is no room for that, behind one that is not full.</param>
    public static IReadOnlyList<Component> Of(IReadOnlyList<IReadOnlyList<ReplyButton>> rows, IReadOnlyList<ReplyButton> more)
    {
        var full = rows.SelectMany(r => r.Chunk(MostInRow)).Where(r => r.Length > 0).Take(MostRows).ToList<IReadOnlyList<ReplyButton>>();
        var at = full.FindLastIndex(r => r.Count + more.Count <= MostInRow);
        if (full.Count < MostRows || at < 0)
        {
            return Of([.. full.Take(MostRows - 1), more]);
        }

        full[at] = [.. full[at], .. more];
        return Of(full);
    }

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

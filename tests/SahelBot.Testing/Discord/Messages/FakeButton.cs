using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Messages;

/// <param name="Number">From 1, over all rows: how a person without a mouse names it.</param>
/// <param name="Label">What stands on it, the emoji when nothing else does.</param>
/// <param name="CustomId">Null for a button with a link.</param>
/// <param name="ComponentId">Within the message.</param>
public sealed record FakeButton(int Number, string Label, string? CustomId, string? Url, bool IsDisabled, int ComponentId)
{
    internal static IReadOnlyList<FakeButton> Read(JsonObject message)
    {
        var buttons = ComponentTree.All(message).Where(c => c.Number("type") == 2);
        return [.. buttons.Select((b, i) => new FakeButton(
            i + 1,
            b.Text("label") ?? b["emoji"].Text("name") ?? "",
            b.Text("custom_id"),
            b.Text("url"),
            b.Flag("disabled") == true,
            (int)(b.Number("id") ?? 0)))];
    }
}

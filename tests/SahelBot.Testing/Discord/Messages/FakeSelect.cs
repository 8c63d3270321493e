using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Messages;

/// <param name="Options">Label and value; empty where people or channels are chosen.</param>
public sealed record FakeSelect(string CustomId, string? Placeholder, IReadOnlyList<(string Label, string Value)> Options, int Type, int ComponentId)
{
    internal static IReadOnlyList<FakeSelect> Read(JsonObject message) =>
        [.. ComponentTree.All(message).Where(c => c.Number("type") is 3 or 5 or 6 or 7 or 8).Select(c => new FakeSelect(
            c.Text("custom_id") ?? "",
            c.Text("placeholder"),
            [.. c.Objects("options").Select(o => (o.Text("label") ?? "", o.Text("value") ?? ""))],
            (int)c.Number("type")!, // matched above
            (int)(c.Number("id") ?? 0)))];
}

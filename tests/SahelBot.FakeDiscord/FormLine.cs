using System.Text.Json.Nodes;

namespace SahelBot.DiscordTerminal;

/// <summary>A form as text, and what is typed into it.</summary>
internal static class FormLine
{
    public static string Show(JsonObject modal) => string.Join('\n',
    [
        $"A form opens: {modal["title"]}",
        .. Fields(modal).Select(f => $"  {f.Label}: {f.Id}\n    {f.Value.Replace("\n", "\n    ", StringComparison.Ordinal)}"),
    ]);

    /// <param name="text">Such as <c>text=one\ntwo</c>; fields that are not named keep what stands in them.</param>
    public static IReadOnlyList<(string Id, string Value)> Fill(JsonObject? modal, string text)
    {
        var typed = OptionLine.Read(text).Select(o => (o.Name, Value: (o.Value.ToString() ?? "").Replace("\\n", "\n", StringComparison.Ordinal))).ToList();
        var kept = modal is null ? [] : Fields(modal).Where(f => f.Value.Length > 0 && typed.TrueForAll(t => t.Name != f.Id));
        return [.. typed, .. kept.Select(f => (f.Id, f.Value))];
    }

    private static IEnumerable<(string Id, string Label, string Value)> Fields(JsonObject modal) =>
        (modal["components"] as JsonArray ?? []).OfType<JsonObject>().Select(row =>
        {
            var field = row["component"] as JsonObject ?? row;
            return (field["custom_id"]?.ToString() ?? "", row["label"]?.ToString() ?? "", field["value"]?.ToString() ?? "");
        });
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>A message as text, line by line, as somebody reads it.</summary>
internal static class MessageText
{
    public static string Of(JsonObject message)
    {
        var lines = new List<string>();
        Add(lines, message.Text("content"));
        foreach (var embed in message.Objects("embeds"))
        {
            AddEmbed(lines, embed);
        }

        var number = 0;
        foreach (var component in message.Objects("components"))
        {
            AddComponent(lines, component, ref number, withButtons: false);
        }

        lines.AddRange(message.Objects("attachments").Select(a => $"[file {a.Text("filename")}{Described(a.Text("description"))}]"));
        return string.Join('\n', lines);
    }

    /// <summary>Rows of buttons and selections, such as <c>(1: Sources) (2: Share)</c>.</summary>
    public static IReadOnlyList<string> Rows(JsonObject message)
    {
        var lines = new List<string>();
        var number = 0;
        foreach (var component in message.Objects("components"))
        {
            AddComponent(lines, component, ref number, withButtons: true);
        }

        return lines;
    }

    private static void AddEmbed(List<string> lines, JsonObject embed)
    {
        Add(lines, embed["author"].Text("name"));
        Add(lines, embed.Text("title") is { } title ? embed.Text("url") is { } url ? $"[{title}]({url})" : title : null);
        Add(lines, embed.Text("description"));
        foreach (var field in embed.Objects("fields"))
        {
            Add(lines, field.Text("name"));
            Add(lines, field.Text("value"));
        }

        Add(lines, embed.Get("image") is null ? null : $"[picture {embed["image"].Text("url")}]");
        Add(lines, embed["footer"].Text("text"));
    }

    private static void AddComponent(List<string> lines, JsonObject component, ref int number, bool withButtons)
    {
        switch (component.Number("type"))
        {
            case 1:
                AddRow(lines, component, ref number, withButtons);
                return;
            case 10 when !withButtons:
                Add(lines, component.Text("content"));
                return;
            case 11 when !withButtons:
                Add(lines, $"[picture {component["media"].Text("url")}{Described(component.Text("description"))}]");
                return;
            case 12 when !withButtons:
                lines.AddRange(component.Objects("items").Select(i => $"[picture {i["media"].Text("url")}{Described(i.Text("description"))}]"));
                return;
            case 13 when !withButtons:
                Add(lines, $"[file {component["file"].Text("url")}]");
                return;
            case 14 when !withButtons:
                Add(lines, "---");
                return;
            case 2 when withButtons:
                Add(lines, Button(component, ++number));
                return;
        }

        foreach (var child in component.Objects("components"))
        {
            AddComponent(lines, child, ref number, withButtons);
        }

        if (component.Get("accessory") is JsonObject accessory)
        {
            AddComponent(lines, accessory, ref number, withButtons);
        }
    }

    private static void AddRow(List<string> lines, JsonObject row, ref int number, bool withButtons)
    {
        if (!withButtons)
        {
            return;
        }

        var parts = new List<string>();
        foreach (var component in row.Objects("components"))
        {
            if (component.Number("type") == 2)
            {
                parts.Add(Button(component, ++number));
            }
            else
            {
                parts.Add($"<{component.Text("placeholder") ?? component.Text("custom_id")}: " +
                    string.Join(" | ", component.Objects("options").Select(o => o.Text("label"))) + ">");
            }
        }

        lines.Add(string.Join(' ', parts));
    }

    private static string Button(JsonObject button, int number)
    {
        var label = string.Join(' ', new[] { button["emoji"].Text("name"), button.Text("label") }.Where(t => t is not null));
        var link = button.Text("url") is { } url ? " " + url : "";
        var off = button.Flag("disabled") == true ? ", off" : "";
        return string.Create(CultureInfo.InvariantCulture, $"({number}: {label}{link}{off})");
    }

    private static string Described(string? text) => text is null ? "" : $", \"{text}\"";

    private static void Add(List<string> lines, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            lines.Add(line);
        }
    }
}

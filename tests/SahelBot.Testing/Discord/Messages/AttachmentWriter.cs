using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Files of a message: those that stay, and those that came with the call.</summary>
internal sealed class AttachmentWriter(World world, FakeChannel channel, Problems problems)
{
    private const string Scheme = "attachment://";

    public Dictionary<ulong, byte[]> Contents { get; } = [];

    /// <param name="listed">What the bot said of them; null: nothing. When it said something, only what it listed is kept and added.</param>
    public JsonArray Merge(JsonArray before, JsonArray? listed, IReadOnlyList<UploadedFile> files)
    {
        if (listed is null)
        {
            return [.. before.Select(b => b.Copy()).Concat(files.Select(f => Add(f, null)))];
        }

        var result = new JsonArray();
        for (var i = 0; i < listed.Count; i++)
        {
            var id = listed[i].Id("id");
            var file = files.FirstOrDefault(f => (ulong)f.Number == id);
            var kept = before.FirstOrDefault(b => b.Id("id") == id);
            if (file is null && kept is null)
            {
                problems.Add(FormattableString.Invariant($"attachments[{i}].id"), "ATTACHMENT_NOT_FOUND", "There is no such file.");
            }
            else
            {
                result.Add(file is not null ? Add(file, listed[i] as JsonObject) : kept.Copy());
            }
        }

        return result;
    }

    /// <summary>Puts addresses where <c>attachment://name</c> stands, in embeds and components.</summary>
    public void Link(JsonObject message)
    {
        var names = message.Objects("attachments").ToDictionary(a => a.Text("filename") ?? "", a => a.Text("url"), StringComparer.Ordinal);
        Link(message["embeds"], "embeds", names);
        Link(message["components"], "components", names);
    }

    private void Link(JsonNode? node, string path, Dictionary<string, string?> names)
    {
        switch (node)
        {
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Link(array[i], FormattableString.Invariant($"{path}[{i}]"), names);
                }

                break;
            case JsonObject holder:
                foreach (var (name, value) in holder.ToList())
                {
                    var text = value is JsonValue ? value.ToString() : "";
                    if (name is not ("url" or "icon_url") || !text.StartsWith(Scheme, StringComparison.Ordinal))
                    {
                        Link(value, $"{path}.{name}", names);
                    }
                    else if (names.TryGetValue(text[Scheme.Length..], out var url))
                    {
                        holder[name] = url;
                    }
                    else
                    {
                        problems.Add($"{path}.{name}", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment was not found: {text}");
                    }
                }

                break;
        }
    }

    private JsonObject Add(UploadedFile file, JsonObject? told)
    {
        var id = world.Ids.Next();
        var name = told.Text("filename") ?? file.Name;
        var url = FormattableString.Invariant($"https://cdn.discordapp.com/attachments/{channel.Id}/{id}/{Uri.EscapeDataString(name)}");
        Contents.Add(id, file.Content);
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(id),
            ["filename"] = name,
            ["size"] = file.Content.Length,
            ["url"] = url,
            ["proxy_url"] = url.Replace("cdn.discordapp.com", "media.discordapp.net", StringComparison.Ordinal),
            ["content_type"] = file.ContentType,
            ["content_scan_version"] = 0,
        };
        if (told.Text("description") is { } description)
        {
            json["description"] = description;
        }

        return json;
    }
}

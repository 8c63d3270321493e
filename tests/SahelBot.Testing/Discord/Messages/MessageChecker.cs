using System.Globalization;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>What Discord refuses of a message and its description does not tell.</summary>
internal static class MessageChecker
{
    private const int MostContent = 2000;
    private const int MostEmbedText = 6000;

    private static readonly string[] _lists = ["users", "roles"];

    /// <param name="message">As it would stand then: what an edit leaves out is taken from before.</param>
    public static void Check(JsonNode body, JsonObject message, bool isV2, Problems problems)
    {
        if (message.Text("content") is { Length: > MostContent })
        {
            problems.TooLong("content", MostContent);
        }

        CheckEmbeds(message.Objects("embeds"), problems);
        CheckAllowedMentions(body.Get("allowed_mentions"), problems);
        ComponentChecker.Check(message, isV2, problems);
        if (isV2)
        {
            CheckV2(message, problems);
        }
    }

    /// <summary>Blanks, components without text and embeds that show nothing are nothing.</summary>
    public static bool IsEmpty(JsonObject message, bool isV2) => isV2
        ? message.Objects("components").Count == 0
        : string.IsNullOrWhiteSpace(message.Text("content")) && message.Objects("attachments").Count == 0 &&
            !message.Objects("embeds").Any(Shows) && !message.Has("poll") && message.Texts("sticker_ids").Count == 0;

    private static bool Shows(JsonObject embed) =>
        embed.Any(f => f.Key is not ("type" or "color" or "timestamp" or "url") && f.Value is not null && f.Value.ToString() is not ("" or "[]"));

    private static void CheckV2(JsonObject message, Problems problems)
    {
        foreach (var name in new[] { "content", "embeds", "poll", "sticker_ids" })
        {
            var isUsed = message.Get(name) switch
            {
                null => false,
                JsonArray array => array.Count > 0,
                var value => value.ToString().Length > 0,
            };
            if (isUsed)
            {
                problems.Add(
                    name,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    private static void CheckEmbeds(IReadOnlyList<JsonObject> embeds, Problems problems)
    {
        var sum = 0;
        for (var i = 0; i < embeds.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"embeds[{i}]");
            var embed = embeds[i];
            sum += Length(embed, "title") + Length(embed, "description") + Length(embed["footer"], "text") + Length(embed["author"], "name");
            var fields = embed.Objects("fields");
            for (var f = 0; f < fields.Count; f++)
            {
                sum += Length(fields[f], "name") + Length(fields[f], "value");
                foreach (var name in new[] { "name", "value" })
                {
                    if (string.IsNullOrWhiteSpace(fields[f].Text(name)))
                    {
                        problems.Required(string.Create(CultureInfo.InvariantCulture, $"{path}.fields[{f}].{name}"));
                    }
                }
            }

            CheckUrl(path + ".url", embed.Text("url"), takesAttachment: false, problems);
            CheckUrl(path + ".image.url", embed["image"].Text("url"), takesAttachment: true, problems);
            CheckUrl(path + ".thumbnail.url", embed["thumbnail"].Text("url"), takesAttachment: true, problems);
            CheckUrl(path + ".author.url", embed["author"].Text("url"), takesAttachment: false, problems);
            CheckUrl(path + ".author.icon_url", embed["author"].Text("icon_url"), takesAttachment: true, problems);
            CheckUrl(path + ".footer.icon_url", embed["footer"].Text("icon_url"), takesAttachment: true, problems);
        }

        if (sum > MostEmbedText)
        {
            problems.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    public static void CheckUrl(string path, string? url, bool takesAttachment, Problems problems)
    {
        if (url is null || (takesAttachment && url.StartsWith("attachment://", StringComparison.Ordinal)))
        {
            return;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            problems.Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (uri.Scheme is not ("http" or "https"))
        {
            problems.Add(path, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        }
    }

    private static void CheckAllowedMentions(JsonNode? allowed, Problems problems)
    {
        foreach (var name in _lists)
        {
            if (allowed.Texts("parse").Contains(name, StringComparer.Ordinal) && allowed.Texts(name).Count > 0)
            {
                problems.Add(
                    "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static int Length(JsonNode? holder, string name) => holder.Text(name)?.Length ?? 0;
}

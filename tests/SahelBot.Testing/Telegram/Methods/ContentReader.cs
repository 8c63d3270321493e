using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Entities;
using SahelBot.Testing.Telegram.Html;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>Text with its formatting, by parse mode or by entities, into what people see.</summary>
internal static class ContentReader
{
    /// <exception cref="ApiException">Empty, too long, or broken markup.</exception>
    public static FormattedText ReadText(string text, string? parseMode, JsonArray? entities)
    {
        var content = Read(text, parseMode, entities);
        return content.Text.Length switch
        {
            0 => throw new ApiException(400, text.Length == 0
                ? "Bad Request: message text is empty"
                : "Bad Request: text must be non-empty"),
            > MessageLimits.Text => throw new ApiException(400, "Bad Request: message is too long"),
            _ => content,
        };
    }

    /// <exception cref="ApiException">Too long, or broken markup.</exception>
    public static FormattedText ReadCaption(string text, string? parseMode, JsonArray? entities)
    {
        var content = Read(text, parseMode, entities);
        return content.Text.Length > MessageLimits.Caption
            ? throw new ApiException(400, "Bad Request: message caption is too long")
            : content;
    }

    public static FormattedText Read(string text, string? parseMode, JsonArray? entities)
    {
        var parsed = (parseMode ?? "").ToUpperInvariant() switch
        {
            "" => new FormattedText(text, [.. (entities ?? []).Select(ToEntity).OfType<TextEntity>()]),
            "HTML" => HtmlParser.Parse(text),
            "MARKDOWN" or "MARKDOWNV2" => throw new ApiException(400, $"Bad Request: parse_mode {parseMode} is unsupported by the fake"),
            _ => throw new ApiException(400, "Bad Request: unsupported parse_mode"),
        };
        var cleaned = TextCleaner.Clean(parsed.Text, parsed.Entities);
        return cleaned with { Entities = EntityFinder.AddFound(cleaned.Text, cleaned.Entities) };
    }

    /// <returns>Null for what Telegram drops: a link that is none.</returns>
    private static TextEntity? ToEntity(JsonNode? node)
    {
        var json = node!.AsObject(); // checked against the contract
        var type = json["type"]!.ToString();
        var entity = new TextEntity(
            type,
            (int)json["offset"]!.GetValue<long>(),
            (int)json["length"]!.GetValue<long>(),
            Language: json["language"]?.ToString(),
            UserId: json["user"]?["id"]?.GetValue<long>(),
            CustomEmojiId: json["custom_emoji_id"]?.ToString());
        if (type != "text_link")
        {
            return entity;
        }

        return LinkChecker.Check(json["url"]?.ToString() ?? "") is { } url ? entity with { Url = url } : null;
    }
}

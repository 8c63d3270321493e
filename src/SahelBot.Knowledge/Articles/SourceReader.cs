using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Articles;

/// <summary>Reads where an article comes from out of its front matter.</summary>
internal static class SourceReader
{
    /// <returns>Null for a translation, which shares the source of its original, and when title or address are missing or wrong.</returns>
    public static Source? Read(YamlFields fields, string id, string language, bool isTranslation)
    {
        var title = isTranslation ? fields.Text("title") : fields.Required("title");
        var url = Address(fields, isTranslation);
        var source = new Source
        {
            Id = id,
            Title = title ?? "",
            Url = url ?? new Uri("https://example.invalid/"),
            Publisher = fields.Text("publisher") ?? url?.Host ?? "",
            Published = fields.Date("published"),
            Language = fields.Language("source-language", language),
            Perspective = fields.Text("perspective"),
            Retrieved = fields.Day("retrieved"),
            Reviewed = fields.Day("reviewed"),
            IsTitleDescriptive = fields.Flag("title-is-descriptive"),
            Note = fields.Text("note"),
        };
        return isTranslation || url is null || string.IsNullOrEmpty(title) ? null : source;
    }

    private static Uri? Address(YamlFields fields, bool isTranslation)
    {
        var text = isTranslation ? fields.Text("url") ?? "" : fields.Required("url");
        if (text.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") && url.Host.Length > 0)
        {
            return url;
        }

        fields.Report.Problem(
            fields.LineOf("url"), $"\"url\" is \"{text}\", which no reader can open; write the full address, beginning with https://");
        return null;
    }
}

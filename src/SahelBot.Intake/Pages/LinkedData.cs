using System.Text.Json;

namespace SahelBot.Intake.Pages;

/// <summary>What a page says of itself as JSON-LD, as far as it is about an article.</summary>
/// <param name="Headline">Null when it does not say.</param>
/// <param name="Publisher">Null when it does not say.</param>
/// <param name="Published">As written. Null when it does not say.</param>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Published)
{
    private const int MostCharacters = 300_000;
    private const int MostNodes = 2_000;

    private static readonly JsonDocumentOptions _options = new()
    {
        MaxDepth = 24,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static LinkedData None { get; } = new(null, null, null);

    /// <param name="scripts">The texts of the elements. What is no JSON, or too long, says nothing.</param>
    public static LinkedData Read(IEnumerable<string> scripts)
    {
        foreach (var script in scripts.Where(s => s.Length is > 0 and <= MostCharacters))
        {
            try
            {
                using var document = JsonDocument.Parse(script, _options);
                if (Search(document.RootElement) is { } found)
                {
                    return found;
                }
            }
            catch (JsonException)
            {
                // many pages hold broken ones; the page tells the same elsewhere
            }
        }

        return None;
    }

    private static LinkedData? Search(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && open.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Take(MostNodes))
                {
                    open.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                {
                    return new LinkedData(Text(node, "headline"), PublisherOf(node), Text(node, "datePublished"));
                }

                foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
                {
                    if (node.TryGetProperty(name, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement node) => node.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticle(type.GetString()),
        JsonValueKind.Array => type.EnumerateArray().Take(10).Any(t => t.ValueKind == JsonValueKind.String && IsArticle(t.GetString())),
        _ => false,
    };

    private static bool IsArticle(string? type) =>
        type is "BlogPosting" or "Report" || type?.EndsWith("Article", StringComparison.Ordinal) == true;

    private static string? PublisherOf(JsonElement node)
    {
        if (!node.TryGetProperty("publisher", out var publisher))
        {
            return null;
        }

        var one = publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0 ? publisher[0] : publisher;
        return one.ValueKind switch
        {
            JsonValueKind.Object => Text(one, "name"),
            JsonValueKind.String when one.GetString()?.Contains("://", StringComparison.Ordinal) == false => one.GetString(),
            _ => null,
        };
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}

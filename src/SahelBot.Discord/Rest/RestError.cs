using System.Net;
using System.Text;
using System.Text.Json;

namespace SahelBot.Discord.Rest;

/// <summary>The body of an answer that failed; may be anything, since not only Discord answers on the way there.</summary>
/// <param name="IsJson">False when something before Discord answered.</param>
/// <param name="Code">Discord's number; 0 or null when it gives none.</param>
/// <param name="Fields">Where in the request the mistakes are, with their names; empty when not told.</param>
internal sealed record RestError(bool IsJson, int? Code, string Text, string Fields, double? RetryAfterSeconds, bool IsGlobal)
{
    private const int MostText = 200;

    public static RestError Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : None();
        }
        catch (JsonException)
        {
            return None();
        }
    }

    public DiscordException ToException(RestRoute route, HttpStatusCode status)
    {
        var code = Code is > 0 ? $", code {Code}" : "";
        var text = Text.Length > 0 ? $": {Text}" : "";
        var fields = Fields.Length > 0 ? $" [{Fields}]" : "";
        return new DiscordException($"{route.Key}: {(int)status}{code}{text}{fields}")
        {
            Failure = Classify(route, status),
            Code = Code is > 0 ? Code : null,
        };
    }

    private DiscordFailure Classify(RestRoute route, HttpStatusCode status) => (Code, (int)status) switch
    {
        (10062 or 10015 or 50027, _) => DiscordFailure.Expired,
        (40060, _) => DiscordFailure.AlreadyAcknowledged,
        (_, 401) => route.Audience == RestAudience.Bot ? DiscordFailure.Unauthorized : DiscordFailure.Expired,
        (_, 403) => DiscordFailure.Forbidden,
        (_, 404) => DiscordFailure.NotFound,
        (_, >= 500) => DiscordFailure.Unavailable,
        _ => DiscordFailure.Rejected,
    };

    private static RestError None() => new(false, null, "", "", null, false);

    private static RestError Read(JsonElement root)
    {
        var fields = new StringBuilder();
        if (root.TryGetProperty("errors", out var errors))
        {
            Collect(errors, "", fields);
        }

        return new RestError(
            true,
            root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null,
            Shorten(root.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : ""),
            Shorten(fields.ToString()),
            root.TryGetProperty("retry_after", out var retry) && retry.ValueKind == JsonValueKind.Number ? retry.GetDouble() : null,
            root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
    }

    /// <summary>The names of the fields and of the errors, never the values that were sent.</summary>
    private static void Collect(JsonElement element, string path, StringBuilder into)
    {
        if (element.ValueKind != JsonValueKind.Object || into.Length > MostText)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == "_errors" && property.Value.ValueKind == JsonValueKind.Array)
            {
                var codes = property.Value.EnumerateArray()
                    .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("code", out _))
                    .Select(e => e.GetProperty("code").ToString());
                into.Append(into.Length > 0 ? "; " : "").Append(path).Append(' ').AppendJoin(',', codes);
            }
            else
            {
                Collect(property.Value, path.Length > 0 ? $"{path}.{property.Name}" : property.Name, into);
            }
        }
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostText ? line : line[..MostText] + "…";
    }
}

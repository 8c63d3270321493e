using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>Reads what came with a call: JSON, or a form with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static partial class RestReader
{
    private const int MostRequestBytes = 25 * 1024 * 1024;

    /// <exception cref="RestError">It cannot be read.</exception>
    public static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostRequestBytes)
        {
            throw RestError.TooLarge;
        }

        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, cancellationToken);
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        if (text.Length == 0)
        {
            return (null, []);
        }

        return request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true
            ? (Parse(text), [])
            : throw RestError.Invalid("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
    }

    private static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadFormAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var files = new List<UploadedFile>();
        var payload = form["payload_json"].FirstOrDefault();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            if (file.Name == "payload_json")
            {
                payload = Encoding.UTF8.GetString(content.ToArray());
            }
            else if (FieldName().Match(file.Name) is { Success: true } field)
            {
                var number = int.Parse(field.Groups["number"].Value, CultureInfo.InvariantCulture);
                files.Add(new UploadedFile(number, file.FileName, file.ContentType, content.ToArray()));
            }
        }

        return (payload is null ? new JsonObject() : Parse(payload), files);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            (node as JsonObject)?.ContainsKey(""); // finds a name that stands twice
            return node;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw RestError.BadJson;
        }
    }

    [GeneratedRegex(@"^files\[(?<number>\d{1,3})\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex FieldName();
}

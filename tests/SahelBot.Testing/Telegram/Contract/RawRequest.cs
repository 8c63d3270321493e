using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Contract;

/// <summary>
/// Parameters as they came in: by query string, form, multipart form or JSON body. Later ones win; null counts as absent.
/// </summary>
internal sealed record RawRequest(IReadOnlyDictionary<string, JsonNode> Values, IReadOnlyDictionary<string, UploadedFile> Files)
{
    /// <exception cref="ApiException">The body is none of these.</exception>
    public static async Task<RawRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
        {
            values[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, values, files, cancellationToken);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJsonAsync(request, values, cancellationToken);
        }

        return new RawRequest(values, files);
    }

    public static Dictionary<string, JsonNode> FromJson(JsonObject body) => body
        .Where(p => p.Value is not null)
        .ToDictionary(p => p.Key, p => p.Value!.DeepClone(), StringComparer.Ordinal); // nulls were filtered above

    private static async Task ReadFormAsync(
        HttpRequest request,
        Dictionary<string, JsonNode> values,
        Dictionary<string, UploadedFile> files,
        CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form)
        {
            values[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            files[file.Name] = new UploadedFile(file.Name, file.FileName, file.ContentType, content.ToArray());
        }
    }

    private static async Task ReadJsonAsync(
        HttpRequest request,
        Dictionary<string, JsonNode> values,
        CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(body))
        {
            return;
        }

        try
        {
            foreach (var (name, value) in FromJson(JsonNode.Parse(body) as JsonObject
                ?? throw new ApiException(400, "Bad Request: expected an object in the request body")))
            {
                values[name] = value;
            }
        }
        catch (JsonException)
        {
            throw new ApiException(400, "Bad Request: can't parse the request body as JSON");
        }
    }
}

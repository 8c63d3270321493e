using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Contract;

/// <summary>Writes documents as JSON on one line. Cyrillic stays readable; half surrogate pairs become U+FFFD.</summary>
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(PassageDocument))]
[JsonSerializable(typeof(TimelineDocument))]
public sealed partial class ContractJson : JsonSerializerContext
{
    private static readonly ContractJson _relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(AnswerDocument document) => JsonSerializer.Serialize(document, _relaxed.AnswerDocument);

    public static string Write(SearchDocument document) => JsonSerializer.Serialize(document, _relaxed.SearchDocument);

    public static string Write(PassageDocument document) => JsonSerializer.Serialize(document, _relaxed.PassageDocument);

    public static string Write(TimelineDocument document) => JsonSerializer.Serialize(document, _relaxed.TimelineDocument);
}

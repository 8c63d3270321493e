using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SahelBot.Chat.Words;

/// <summary>Reads the files of words that are part of the assembly.</summary>
internal static class WordFile
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The words of a language, with the English ones where its file has none.</summary>
    /// <exception cref="JsonException">A word is missing or unknown.</exception>
    public static TWords Read<TWords>(string language)
    {
        var words = Parse(Languages.Default);
        if (language != Languages.Default)
        {
            Overlay(words, Parse(language));
        }

        return words.Deserialize<TWords>(_options) ?? throw new JsonException($"The file of words “{language}” is empty.");
    }

    /// <summary>A file as it is.</summary>
    public static JsonObject Parse(string language)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"words/{language}")
            ?? throw new FileNotFoundException($"The assembly has no words in “{language}”.");
        return JsonNode.Parse(stream)?.AsObject() ?? throw new JsonException($"The file of words “{language}” is empty.");
    }

    private static void Overlay(JsonObject below, JsonObject above)
    {
        foreach (var (name, value) in above)
        {
            if (value is JsonObject inner && below[name] is JsonObject under)
            {
                Overlay(under, inner);
            }
            else
            {
                below[name] = value?.DeepClone();
            }
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>Writes text; reads numbers too, which commands may have that somebody else registered for the application.</summary>
public sealed class ChoiceValueConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString() ?? "";
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

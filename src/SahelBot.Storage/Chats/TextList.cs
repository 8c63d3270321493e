using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SahelBot.Storage.Chats;

/// <summary>A list of strings in one column, as JSON that people can read in any script.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class TextList : JsonSerializerContext
{
    private static readonly TextList _plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IEnumerable<string> texts) => JsonSerializer.Serialize([.. texts], _plain.StringArray);

    public static IReadOnlyList<string> Read(string json) => JsonSerializer.Deserialize(json, _plain.StringArray) ?? [];
}

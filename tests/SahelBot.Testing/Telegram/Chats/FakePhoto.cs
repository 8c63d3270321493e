using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Chats;

/// <param name="Url">Of a photo that the bot named by its address; then there is no content.</param>
public sealed record FakePhoto(string FileId, int Width, int Height, IReadOnlyList<byte> Content, string? Url)
{
    internal JsonArray ToJson() =>
    [
        new JsonObject
        {
            ["file_id"] = FileId,
            ["file_unique_id"] = "u" + FileId,
            ["file_size"] = Content.Count,
            ["width"] = Width,
            ["height"] = Height,
        },
    ];
}

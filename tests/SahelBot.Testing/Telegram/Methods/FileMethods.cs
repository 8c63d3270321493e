using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>
/// Files for the bot: <c>getFile</c> tells a path, which is good for an hour at the address for files. Telegram's documentation says
/// that bots get files of up to 20 MB.
/// </summary>
internal static class FileMethods
{
    private const int LargestFile = 20 * 1024 * 1024;

    private static readonly TimeSpan _goodFor = TimeSpan.FromHours(1);

    public static JsonNode GetFile(MethodCall call)
    {
        var world = call.World;
        if (!world.Documents.TryGetValue(call.Text("file_id"), out var document))
        {
            throw new ApiException(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
        }

        if (document.Content.Count > LargestFile)
        {
            throw new ApiException(400, "Bad Request: file is too big");
        }

        world.FilePaths[document.Path] = (document, world.Clock.GetUtcNow());
        var json = new JsonObject
        {
            ["file_id"] = document.FileId,
            ["file_unique_id"] = document.UniqueId,
            ["file_path"] = document.Path,
        };
        if (document.TellsSize)
        {
            json["file_size"] = document.Content.Count;
        }

        return json;
    }

    /// <returns>Null for a path that was never told, or is no longer good.</returns>
    public static FakeDocument? Find(World world, string path) =>
        world.FilePaths.TryGetValue(path, out var told) && world.Clock.GetUtcNow() - told.At <= _goodFor ? told.Document : null;
}

using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A file that somebody sent.</summary>
/// <param name="Name">As the sender's machine calls it. Null when the client does not say.</param>
/// <param name="TellsSize">False for a client that does not say how large the file is.</param>
public sealed record FakeDocument(string FileId, string? Name, IReadOnlyList<byte> Content, bool TellsSize)
{
    internal string UniqueId => "u" + FileId;

    /// <summary>Where it can be had, behind the address of the Bot API for files.</summary>
    internal string Path => $"documents/{UniqueId}";

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["file_id"] = FileId, ["file_unique_id"] = UniqueId };
        if (Name is not null)
        {
            json["file_name"] = Name;
        }

        if (TellsSize)
        {
            json["file_size"] = Content.Count;
        }

        return json;
    }
}

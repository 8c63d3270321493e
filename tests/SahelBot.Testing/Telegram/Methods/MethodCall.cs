using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Contract;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>A call whose parameters keep to the contract.</summary>
internal sealed record MethodCall(
    World World, string Method, JsonObject Parameters, IReadOnlyDictionary<string, UploadedFile> Files)
{
    public string Text(string name) => Parameters[name]?.ToString() ?? "";

    public long? Number(string name) => Parameters[name]?.GetValue<long>() is { } number ? number : null;

    public bool Flag(string name) => Parameters[name]?.GetValue<bool>() ?? false;

    public JsonObject? Object(string name) => Parameters[name] as JsonObject;

    public JsonArray? Array(string name) => Parameters[name] as JsonArray;

    /// <summary>Only the existence counts: the bot may have been thrown out.</summary>
    /// <exception cref="ApiException">Unknown to the bot, or moved.</exception>
    public FakeChat Chat() => World.FindChat(Parameters["chat_id"]);

    /// <summary>A chat of which the bot is a member.</summary>
    public FakeChat OpenChat()
    {
        var chat = Chat();
        EnsureOpen(chat);
        return chat;
    }

    /// <summary>A chat into which the bot may write.</summary>
    public FakeChat WritableChat()
    {
        var chat = OpenChat();
        return chat.IsMuted
            ? throw new ApiException(400, "Bad Request: not enough rights to send text messages to the chat")
            : chat;
    }

    private void EnsureOpen(FakeChat chat)
    {
        var membership = chat.Members[World.Bot.Id];
        if (chat.Kind == ChatKind.Private && World.Users[chat.Id].IsDeactivated)
        {
            throw new ApiException(403, "Forbidden: user is deactivated");
        }

        if (chat.Kind == ChatKind.Private && membership == Membership.Left)
        {
            throw new ApiException(403, "Forbidden: bot can't initiate conversation with a user");
        }

        if (membership is Membership.Left or Membership.Kicked)
        {
            var verb = membership == Membership.Kicked ? "bot was kicked from" : "bot is not a member of";
            throw new ApiException(403, chat.Kind switch
            {
                ChatKind.Private => "Forbidden: bot was blocked by the user",
                ChatKind.Group => $"Forbidden: {verb} the group chat",
                ChatKind.Supergroup => $"Forbidden: {verb} the supergroup chat",
                _ => $"Forbidden: {verb} the channel chat",
            });
        }
    }
}

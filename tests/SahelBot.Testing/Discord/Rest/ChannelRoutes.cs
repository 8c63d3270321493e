using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Rest;

internal static class ChannelRoutes
{
    public static RestAnswer OpenDirectMessages(RestCall call)
    {
        var user = call.Body.Id("recipient_id") is { } id && id != call.World.Bot.Id ? call.World.Users.GetValueOrDefault(id) : null;
        return RestAnswer.Json((user ?? throw RestError.Invalid("recipient_id", "USER_INVALID", "Invalid recipient")).DirectMessages.ToJson());
    }

    public static RestAnswer Get(RestCall call) => RestAnswer.Json(Find(call).ToJson());

    public static RestAnswer Type(RestCall call)
    {
        var channel = Find(call, toWrite: true);
        channel.TypingAt = call.World.Now;
        call.World.Changed.Raise();
        return RestAnswer.NoContent;
    }

    /// <exception cref="RestError">There is none, or the bot may not.</exception>
    public static FakeChannel Find(RestCall call, bool toWrite = false)
    {
        if (!call.World.Channels.TryGetValue(call.Id("channel_id"), out var channel) || channel.IsDeleted)
        {
            throw RestError.UnknownChannel;
        }

        if (channel.Guild is { HasBot: false } || !channel.BotCanSee)
        {
            throw RestError.MissingAccess;
        }

        if (toWrite && channel.Recipient is { AcceptsDirectMessages: false })
        {
            throw RestError.ClosedToMessages;
        }

        if (toWrite && !channel.BotCanSend)
        {
            throw RestError.MissingPermissions;
        }

        return channel;
    }
}

using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Updates;

/// <summary>
/// Which messages of a group reach the bot. Telegram's documentation says: all service messages; for an administrator or
/// without privacy mode all messages but those of bots; with it commands that name the bot, bare commands unless another
/// bot spoke last, messages sent via the bot, replies to messages "implicitly or explicitly meant for this bot".
/// Assumed beyond that: a text or caption with @thebot is delivered (BotFather's own words for the mode say so), and so
/// is a mention of it without a name; "meant for the bot" are only messages of the bot itself and those sent via it.
/// </summary>
internal static class Privacy
{
    public static bool Lets(World world, FakeChat chat, FakeMessage message)
    {
        if (chat.Members[world.Bot.Id] is Membership.Left or Membership.Kicked)
        {
            return false;
        }

        if (chat.Kind is ChatKind.Private or ChatKind.Channel || message.Service is not null)
        {
            return true;
        }

        if (message.From.IsBot)
        {
            return false;
        }

        return chat.BotSeesAll || message.IsViaBot || RepliesToBot(world, chat, message) || NamesBot(world, chat, message);
    }

    private static bool RepliesToBot(World world, FakeChat chat, FakeMessage message) =>
        message.ReplyTo is { } id && chat.Find(id) is { } replied && (replied.From == world.Bot || replied.IsViaBot);

    private static bool NamesBot(World world, FakeChat chat, FakeMessage message)
    {
        foreach (var entity in message.Entities)
        {
            var text = entity.Of(message.Text);
            var at = text.IndexOf('@', StringComparison.Ordinal);
            var isNamed = at >= 0 && text[(at + 1)..].Equals(world.Bot.UserName, StringComparison.OrdinalIgnoreCase);
            var isMeant = entity.Type switch
            {
                "mention" => isNamed,
                "text_mention" => entity.UserId == world.Bot.Id,
                "bot_command" => isNamed || (at < 0 && (chat.LastBot is null || chat.LastBot == world.Bot)),
                _ => false,
            };
            if (isMeant)
            {
                return true;
            }
        }

        return false;
    }
}

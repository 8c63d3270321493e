using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Messages;

/// <summary>New messages, in the form in which they are tried first and in the one for channels that refuse it.</summary>
internal static class Outgoing
{
    private const int MostContent = 2000;

    /// <param name="nonce">Names the message, so that it is made once.</param>
    public static NewMessage Of(MessageBody body, MessageReference? reference, string nonce) => new()
    {
        Embeds = body.Embeds,
        Components = body.Components is { Count: > 0 } ? body.Components : null,
        File = body.File,
        MessageReference = reference,
        Nonce = nonce,
    };

    /// <summary>Where the bot may not read what was said before, it cannot reply; where it may not send cards, it says it plainly.</summary>
    public static NewMessage Plainer(NewMessage message)
    {
        var text = message.Embeds is [{ Description: { } description }, ..] ? description : "";
        var plain = message with { MessageReference = null, Nonce = message.Nonce + "p" };
        return text.Length is > 0 and <= MostContent ? plain with { Content = text, Embeds = null } : plain;
    }
}

using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Rendering;

/// <summary>
/// Turns what the bot says into messages of Discord. Pure. Texts are cards (embeds): twice the room of a message's content, so that an
/// answer with the addresses of its sources seldom needs two; nothing in a card notifies anybody or opens a preview; and its
/// bar tells answers, disputes and refusals apart before a word is read.
/// </summary>
internal static class ReplyBodies
{
    private const int Answer = 0x3B6EA8;
    private const int Disputed = 0xD9932B;
    private const int Silent = 0x8A8F98;
    private const int Wrong = 0xC0504D;

    private const int LongestPictureText = 1024;

    /// <returns>In order; empty when there is nothing to see. Buttons are under the last one.</returns>
    /// <param name="more">Buttons of the adapter's own, below those of the reply.</param>
    public static IReadOnlyList<MessageBody> Of(Reply reply, params IReadOnlyList<ReplyButton> more)
    {
        var parts = DiscordRenderer.RenderParts(reply.Body, DiscordMeasure.Card);
        var color = ColorOf(reply.Body);
        var bodies = parts.Select(p => new MessageBody { Embeds = [new Embed { Description = p, Color = color }], Components = [] }).ToList();
        if (reply.Picture is { } picture)
        {
            if (bodies.Count != 1)
            {
                bodies.Insert(0, new MessageBody { Embeds = [new Embed { Color = color }], Components = [] });
            }

            bodies[0] = WithPicture(bodies[0], picture);
        }

        if (bodies.Count > 0)
        {
            bodies[^1] = bodies[^1] with { Components = more.Count == 0 ? DiscordButtons.Of(reply.Buttons) : DiscordButtons.Of(reply.Buttons, more) };
        }

        return bodies;
    }

    /// <summary>A few words.</summary>
    public static MessageBody Of(string words) =>
        Of(new Reply { Body = Document.Of(words) })[0];

    private static MessageBody WithPicture(MessageBody body, Picture picture)
    {
        var file = FileOf(picture);
        var card = body.Embeds is [var first, ..] ? first : new Embed();
        return body with { File = file, Embeds = [card with { Image = new EmbedImage($"attachment://{file.SafeName}") }] };
    }

    private static FileUpload FileOf(Picture picture) =>
        new(picture.FileName, "image/png", picture.Png, ForeignText.Cut(picture.Description, LongestPictureText));

    private static int ColorOf(Document document)
    {
        var kinds = document.Blocks.OfType<Block.Notice>().Select(n => n.Kind).ToHashSet();
        return kinds switch
        {
            _ when kinds.Contains(NoticeKind.Problem) => Wrong,
            _ when kinds.Contains(NoticeKind.Abstained) => Silent,
            _ when kinds.Contains(NoticeKind.Contested) => Disputed,
            _ => Answer,
        };
    }
}

using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace SahelBot.Telegram.Sending;

/// <summary>Makes one try of a call.</summary>
internal sealed class CallSender(BotApi api)
{
    /// <param name="isPlain">True: without markup.</param>
    public Task<CallResult> TryAsync(TelegramCall call, bool isPlain, CancellationToken cancellationToken)
    {
        var text = (isPlain ? call.Plain : call.Html) ?? "";
        var mode = isPlain ? ParseMode.None : ParseMode.Html;
        return api.TryAsync(
            async (client, token) => call.Kind switch
            {
                CallKind.SendText => (await client.SendMessage(
                    call.Chat, text, mode, ReplyTo(call), Markup(call), LinkPreviewOptions.Disabled, call.Thread,
                    cancellationToken: token)).Id,
                CallKind.SendPicture => await SendPictureAsync(client, call, text, mode, token),
                CallKind.EditText => (await client.EditMessageText(
                    call.Chat, MessageOf(call), text, mode, Markup(call), LinkPreviewOptions.Disabled, cancellationToken: token)).Id,
                CallKind.EditCaption => (await client.EditMessageCaption(
                    call.Chat, MessageOf(call), text, mode, Markup(call), cancellationToken: token)).Id,
                CallKind.EditButtons => (await client.EditMessageReplyMarkup(
                    call.Chat, MessageOf(call), Markup(call), cancellationToken: token)).Id,
                CallKind.Delete => await NothingOf(client.DeleteMessage(call.Chat, MessageOf(call), token)),
                _ => await NothingOf(client.AnswerCallbackQuery(
                    call.Query ?? "", call.Plain, call.IsAlert, cancellationToken: token)),
            },
            cancellationToken);
    }

    /// <summary>
    /// Asks whether a number is that of a message of the bot in a chat, by a change that cannot be made: a message of words has no
    /// caption, and a picture has this one already.
    /// </summary>
    public Task<CallResult> ProbeAsync(TelegramCall call, bool isPlain, long number, CancellationToken cancellationToken)
    {
        var (caption, mode) = call.Kind == CallKind.SendPicture && !isPlain
            ? (call.Html ?? "", ParseMode.Html)
            : (call.Kind == CallKind.SendPicture ? call.Plain ?? "" : ".", ParseMode.None);
        return api.TryAsync(
            async (client, token) => (await client.EditMessageCaption(
                call.Chat, (int)number, caption, mode, Markup(call), cancellationToken: token)).Id,
            cancellationToken);
    }

    private static async Task<long?> SendPictureAsync(
        ITelegramBotClient client, TelegramCall call, string caption, ParseMode mode, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream(call.Picture ?? [], writable: false);
        var message = await client.SendPhoto(
            call.Chat, InputFile.FromStream(file, call.FileName ?? "picture.png"), caption.Length == 0 ? null : caption, mode,
            ReplyTo(call), Markup(call), call.Thread, cancellationToken: cancellationToken);
        return message.Id;
    }

    private static async Task<long?> NothingOf(Task task)
    {
        await task;
        return null;
    }

    private static int MessageOf(TelegramCall call) => call.Message ?? 0;

    private static ReplyParameters? ReplyTo(TelegramCall call) => call.ReplyTo is { } message
        ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true }
        : null;

    private static InlineKeyboardMarkup? Markup(TelegramCall call) => TelegramKeyboard.Of(call.Buttons);
}

using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Contract;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>Checks a call against the contract and carries it out. Thread safe.</summary>
internal sealed class BotApi(World world)
{
    private static readonly Dictionary<string, Func<MethodCall, JsonNode>> _methods = new(StringComparer.Ordinal)
    {
        ["getMe"] = ChatMethods.GetMe,
        ["logOut"] = _ => true,
        ["close"] = _ => true,
        ["setWebhook"] = WebhookMethods.Set,
        ["deleteWebhook"] = WebhookMethods.Delete,
        ["getWebhookInfo"] = WebhookMethods.Info,
        ["sendMessage"] = SendMethods.SendMessage,
        ["sendPhoto"] = SendMethods.SendPhoto,
        ["sendChatAction"] = SendMethods.SendChatAction,
        ["sendMessageDraft"] = SendMethods.SendMessageDraft,
        ["editMessageText"] = EditMethods.EditText,
        ["editMessageCaption"] = EditMethods.EditCaption,
        ["editMessageMedia"] = EditMethods.EditMedia,
        ["editMessageReplyMarkup"] = EditMethods.EditMarkup,
        ["deleteMessage"] = EditMethods.Delete,
        ["deleteMessages"] = EditMethods.DeleteMany,
        ["setMessageReaction"] = EditMethods.React,
        ["answerCallbackQuery"] = QueryMethods.AnswerCallback,
        ["answerInlineQuery"] = QueryMethods.AnswerInline,
        ["setMyCommands"] = ProfileMethods.SetCommands,
        ["getMyCommands"] = ProfileMethods.GetCommands,
        ["deleteMyCommands"] = ProfileMethods.DeleteCommands,
        ["setMyName"] = ProfileMethods.SetName,
        ["getMyName"] = ProfileMethods.GetName,
        ["setMyDescription"] = ProfileMethods.SetDescription,
        ["getMyDescription"] = ProfileMethods.GetDescription,
        ["setMyShortDescription"] = ProfileMethods.SetShortDescription,
        ["getMyShortDescription"] = ProfileMethods.GetShortDescription,
        ["getFile"] = FileMethods.GetFile,
        ["getChat"] = ChatMethods.GetChat,
        ["getChatMember"] = ChatMethods.GetMember,
        ["getChatAdministrators"] = ChatMethods.GetAdministrators,
        ["getChatMemberCount"] = ChatMethods.GetMemberCount,
    };

    private readonly ParameterReader _reader = new(BotApiContract.Default, world.Options.IgnoresUnknownParameters);

    /// <returns>Null: there is no such method.</returns>
    public static ContractType? Find(string method) => BotApiContract.Default.Methods.GetValueOrDefault(method);

    /// <exception cref="ApiException">The answer is an error.</exception>
    public async Task<JsonNode> CallAsync(ContractType method, RawRequest request, CancellationToken cancellationToken)
    {
        var call = new MethodCall(world, method.Name, _reader.Read(method, request), request.Files);
        if (method.Name == "getUpdates")
        {
            return await PollAsync(call, cancellationToken);
        }

        lock (world.Gate)
        {
            TakeFromFlood(call);
            return _methods[method.Name](call);
        }
    }

    /// <summary>A call in the answer of a webhook: whether it went well nobody learns.</summary>
    public async Task CallAsync(string name, JsonObject parameters, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } method)
        {
            return;
        }

        var call = world.Calls.Begin(method.Name, parameters.DeepClone().AsObject());
        var request = new RawRequest(RawRequest.FromJson(parameters), new Dictionary<string, UploadedFile>(StringComparer.Ordinal));
        try
        {
            await CallAsync(method, request, cancellationToken);
            world.Calls.End(call with { Status = 200, CarriedOut = true });
        }
        catch (ApiException e)
        {
            world.Calls.End(call with { Status = e.Code, Description = e.Message });
        }
    }

    private static Task<JsonNode> PollAsync(MethodCall call, CancellationToken cancellationToken)
    {
        lock (call.World.Gate)
        {
            WebhookMethods.Allow(call);
        }

        return Wait();

        async Task<JsonNode> Wait() => await call.World.Updates.PollAsync(
            (int)(call.Number("offset") ?? 0),
            (int)(call.Number("limit") ?? 100),
            (int)(call.Number("timeout") ?? 0),
            cancellationToken);
    }

    private void TakeFromFlood(MethodCall call)
    {
        var isMessage = call.Method.StartsWith("editMessage", StringComparison.Ordinal) ||
            call.Method is "sendMessage" or "sendPhoto";
        if (!isMessage || !call.Parameters.ContainsKey("chat_id"))
        {
            return;
        }

        var chat = call.Chat();
        if (world.Flood.Take(chat.Id, chat.Kind != ChatKind.Private) is { } seconds)
        {
            throw ApiException.TooManyRequests(seconds);
        }
    }
}

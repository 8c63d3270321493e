using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Rest;

/// <summary>Which address, which body and which care each call needs.</summary>
/// <param name="firstAnswerWithin">How long Discord takes the first answer to an interaction.</param>
internal sealed class DiscordRest(RestPipeline pipeline, FileHosts files, TimeSpan firstAnswerWithin) : IDiscordRest
{
    private const double OfAllTries = 0.9; // 2.7 of Discord's 3 seconds
    private const double OfOneTry = 0.4;

    private static readonly TimeSpan _gatewayDeadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _typingDeadline = TimeSpan.FromSeconds(5);

    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) => ReadAsync(
        new RestCall(new RestRoute(HttpMethod.Get, "/gateway/bot", "/gateway/bot")) { IsTriedOnce = true, Deadline = _gatewayDeadline },
        DiscordJson.Default.GatewayInfo,
        cancellationToken);

    public Task<User> GetSelfAsync(CancellationToken cancellationToken) =>
        ReadAsync(Get("/users/@me", "/users/@me"), DiscordJson.Default.User, cancellationToken);

    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) =>
        ReadAsync(Get("/applications/@me", "/applications/@me"), DiscordJson.Default.Application, cancellationToken);

    public async Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(
        Snowflake application, Snowflake? guild, CancellationToken cancellationToken)
    {
        var (template, path) = Commands(application, guild);
        var call = Get(template, path + "?with_localizations=true", guild?.ToString() ?? "");
        return await ReadAsync(call, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    public Task<IReadOnlyList<ApplicationCommand>> OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var (template, path) = Commands(application, guild);
        var call = new RestCall(new RestRoute(HttpMethod.Put, template, path, guild?.ToString() ?? ""))
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand),
            IsRepeatable = true,
            Deadline = TimeSpan.FromMinutes(1),
        };
        return ReadAsync(call, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);
    }

    public Task RespondAsync(InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken) =>
        pipeline.SendAsync(Callback(address, callback, ""), cancellationToken);

    public async Task<Message?> RespondAndFetchAsync(
        InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken)
    {
        var body = await pipeline.SendAsync(Callback(address, callback, "?with_response=true"), cancellationToken);
        if (body.Length == 0)
        {
            return null;
        }

        using var document = Parse(body);
        return Child(document.RootElement, "resource") is { } resource && Child(resource, "message") is { } message
            ? message.Deserialize(DiscordJson.Default.Message)
            : null;
    }

    public Task<Message> GetOriginalAsync(InteractionAddress address, CancellationToken cancellationToken) =>
        ReadAsync(OnOriginal(HttpMethod.Get, address), DiscordJson.Default.Message, cancellationToken);

    public Task<Message> EditOriginalAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken) =>
        ReadAsync(With(OnOriginal(HttpMethod.Patch, address), body), DiscordJson.Default.Message, cancellationToken);

    public Task DeleteOriginalAsync(InteractionAddress address, CancellationToken cancellationToken) =>
        pipeline.SendAsync(OnOriginal(HttpMethod.Delete, address), cancellationToken);

    public Task<Message> FollowUpAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken)
    {
        var call = Webhook(HttpMethod.Post, address, "", "?wait=true") with { IsRepeatable = false };
        return ReadAsync(With(call, body), DiscordJson.Default.Message, cancellationToken);
    }

    public Task<Message> EditFollowUpAsync(
        InteractionAddress address, Snowflake message, MessageBody body, CancellationToken cancellationToken)
    {
        var call = Webhook(HttpMethod.Patch, address, "/messages/{message}", $"/messages/{message}");
        return ReadAsync(With(call, body), DiscordJson.Default.Message, cancellationToken);
    }

    public Task DeleteFollowUpAsync(InteractionAddress address, Snowflake message, CancellationToken cancellationToken) =>
        pipeline.SendAsync(Webhook(HttpMethod.Delete, address, "/messages/{message}", $"/messages/{message}"), cancellationToken);

    public Task<Message> SendMessageAsync(Snowflake channel, NewMessage message, CancellationToken cancellationToken)
    {
        var call = OnChannel(HttpMethod.Post, channel, "/messages", "/messages") with
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.NewMessage),
            File = message.File,
            IsRepeatable = message.Nonce is not null,
        };
        return ReadAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    public Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        ReadAsync(With(OnMessage(HttpMethod.Patch, channel, message), body), DiscordJson.Default.Message, cancellationToken);

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        pipeline.SendAsync(OnMessage(HttpMethod.Delete, channel, message), cancellationToken);

    public async Task<IReadOnlyList<Message>> GetMessagesAfterAsync(
        Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        var query = string.Create(CultureInfo.InvariantCulture, $"/messages?after={after}&limit={limit}");
        var found = await ReadAsync(
            OnChannel(HttpMethod.Get, channel, "/messages", query), DiscordJson.Default.IReadOnlyListMessage, cancellationToken);
        return [.. found.OrderBy(m => m.Id)]; // Discord lists the newest first
    }

    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken) => pipeline.SendAsync(
        OnChannel(HttpMethod.Post, channel, "/typing", "/typing") with { Deadline = _typingDeadline }, cancellationToken);

    public Task<Stream> OpenFileAsync(string? address, int most, CancellationToken cancellationToken) =>
        files.OpenAsync(address, most, cancellationToken);

    public Task<Channel> OpenDirectMessageAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var call = new RestCall(new RestRoute(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels"))
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(new DirectMessageRequest(user), DiscordJson.Default.DirectMessageRequest),
            IsRepeatable = true, // the same channel each time
        };
        return ReadAsync(call, DiscordJson.Default.Channel, cancellationToken);
    }

    private async Task<T> ReadAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await pipeline.SendAsync(call, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new DiscordException($"{call.Route.Key}: the answer cannot be read.", e);
        }
    }

    private static JsonElement? Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : null;

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return JsonDocument.Parse("{}"); // the answer was given; which message it made stays unknown
        }
    }

    private static RestCall Get(string template, string path, string major = "") =>
        new(new RestRoute(HttpMethod.Get, template, path, major)) { IsRepeatable = true };

    private static (string Template, string Path) Commands(Snowflake application, Snowflake? guild) => guild is { } id
        ? ("/applications/{application}/guilds/{guild}/commands", $"/applications/{application}/guilds/{id}/commands")
        : ("/applications/{application}/commands", $"/applications/{application}/commands");

    private RestCall Callback(InteractionAddress address, InteractionCallback callback, string query)
    {
        var path = $"/interactions/{address.InteractionId}/{Uri.EscapeDataString(address.Token)}/callback{query}";
        var route = new RestRoute(
            HttpMethod.Post, "/interactions/{interaction}/{token}/callback", path, address.Token, RestAudience.Callback);
        return new RestCall(route)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Default.InteractionCallback),
            File = callback.File,
            IsRepeatable = true, // Discord takes the first and refuses a second with 40060
            Deadline = firstAnswerWithin * OfAllTries,
            TryTimeout = firstAnswerWithin * OfOneTry,
        };
    }

    private static RestCall OnOriginal(HttpMethod method, InteractionAddress address) =>
        Webhook(method, address, "/messages/@original", "/messages/@original");

    private static RestCall Webhook(HttpMethod method, InteractionAddress address, string template, string path)
    {
        var full = $"/webhooks/{address.ApplicationId}/{Uri.EscapeDataString(address.Token)}{path}";
        return new RestCall(new RestRoute(method, "/webhooks/{application}/{token}" + template, full, address.Token, RestAudience.Webhook))
        {
            IsRepeatable = true,
        };
    }

    private static RestCall OnChannel(HttpMethod method, Snowflake channel, string template, string path) =>
        new(new RestRoute(method, "/channels/{channel}" + template, $"/channels/{channel}{path}", channel.ToString()))
        {
            IsRepeatable = method != HttpMethod.Post,
        };

    private static RestCall OnMessage(HttpMethod method, Snowflake channel, Snowflake message) =>
        OnChannel(method, channel, "/messages/{message}", $"/messages/{message}");

    private static RestCall With(RestCall call, MessageBody body) => call with
    {
        Json = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody),
        File = body.File,
    };
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord;

/// <summary>The HTTP API with nothing in between.</summary>
internal sealed class RestClient : IDisposable
{
    private readonly FakeDiscord _discord;
    private readonly HttpClient _http = new();

    public RestClient(FakeDiscord discord)
    {
        _discord = discord;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot " + discord.Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void SetHeader(string name, string? value)
    {
        _http.DefaultRequestHeaders.Remove(name);
        if (value is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
    }

    public async Task<RestAnswer> CallAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, _discord.ApiBase + path) { Content = content };
        using var response = await _http.SendAsync(request, Token);
        return await RestAnswer.ReadAsync(response, Token);
    }

    public async Task<RestAnswer> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        return await CallAsync(method, path, (HttpContent?)content);
    }

    public Task<RestAnswer> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<RestAnswer> SendAsync(FakeChannel channel, JsonObject body) =>
        CallAsync(HttpMethod.Post, FormattableString.Invariant($"/channels/{channel.Id}/messages"), body);

    public Task<RestAnswer> SendAsync(FakeChannel channel, string content) => SendAsync(channel, new JsonObject { ["content"] = content });

    public Task<RestAnswer> EditAsync(FakeChannel channel, ulong message, JsonObject body) =>
        CallAsync(HttpMethod.Patch, FormattableString.Invariant($"/channels/{channel.Id}/messages/{message}"), body);

    public async Task<RestAnswer> UploadAsync(HttpMethod method, string path, JsonObject body, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        using var payload = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        form.Add(payload, "payload_json");
        for (var i = 0; i < files.Length; i++)
        {
#pragma warning disable CA2000 // the form disposes of it
            form.Add(new ByteArrayContent(files[i].Content), FormattableString.Invariant($"files[{i}]"), files[i].Name);
#pragma warning restore CA2000
        }

        return await CallAsync(method, path, form);
    }

    public Task<RestAnswer> RegisterAsync(params JsonObject[] commands) => CallAsync(
        HttpMethod.Put,
        FormattableString.Invariant($"/applications/{_discord.ApplicationId}/commands"),
        new JsonArray([.. commands]));

    public Task<RestAnswer> AnswerAsync(FakeInteraction interaction, int type, JsonObject? data = null, string query = "")
    {
        var body = new JsonObject { ["type"] = type };
        if (data is not null)
        {
            body["data"] = data;
        }

        return CallAsync(HttpMethod.Post, FormattableString.Invariant($"/interactions/{interaction.Id}/{interaction.Token}/callback{query}"), body);
    }

    public Task<RestAnswer> WebhookAsync(HttpMethod method, FakeInteraction interaction, string path, JsonObject? body = null) =>
        CallAsync(method, FormattableString.Invariant($"/webhooks/{_discord.ApplicationId}/{interaction.Token}{path}"), body);

    public Task<RestAnswer> EditOriginalAsync(FakeInteraction interaction, string content) =>
        WebhookAsync(HttpMethod.Patch, interaction, "/messages/@original", new JsonObject { ["content"] = content });

    public void Dispose() => _http.Dispose();
}

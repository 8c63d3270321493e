using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

/// <summary>The Bot API with nothing in between.</summary>
internal sealed class ApiClient(FakeTelegram telegram) : IDisposable
{
    private readonly HttpClient _client = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Path(string method) => $"{telegram.ApiBase}/bot{telegram.Token}/{method}";

    public async Task<ApiAnswer> CallAsync(string method, JsonObject? parameters = null, CancellationToken? token = null)
    {
        using var response = await _client.PostAsJsonAsync(Path(method), parameters ?? [], token ?? Token);
        return await ApiAnswer.ReadAsync(response);
    }

    public async Task<ApiAnswer> PostAsync(string method, HttpContent content)
    {
        using var response = await _client.PostAsync(new Uri(Path(method)), content, Token);
        return await ApiAnswer.ReadAsync(response);
    }

    public async Task<ApiAnswer> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address), Token);
        return await ApiAnswer.ReadAsync(response);
    }

    public async Task<IReadOnlyList<JsonObject>> UpdatesAsync(int offset = 0, int timeout = 0)
    {
        var answer = await CallAsync("getUpdates", new JsonObject { ["offset"] = offset, ["timeout"] = timeout });
        return [.. answer.Result!.AsArray().OfType<JsonObject>()];
    }

    /// <summary>Sends to chat 42, unless the parameters say otherwise.</summary>
    public Task<ApiAnswer> SendAsync(string text, JsonObject? more = null, long chat = 42)
    {
        var parameters = new JsonObject { ["chat_id"] = chat, ["text"] = text };
        foreach (var (name, value) in more ?? [])
        {
            parameters[name] = value?.DeepClone();
        }

        return CallAsync("sendMessage", parameters);
    }

    public static JsonObject Keyboard(params string[] labels) => new()
    {
        ["inline_keyboard"] = new JsonArray([.. labels.Select(l =>
            (JsonNode)new JsonArray(new JsonObject { ["text"] = l, ["callback_data"] = "data:" + l }))]),
    };

    public void Dispose() => _client.Dispose();
}

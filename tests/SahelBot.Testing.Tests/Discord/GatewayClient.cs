using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord;
using Xunit;

namespace SahelBot.Testing.Tests.Discord;

/// <summary>The gateway with nothing in between: one web socket.</summary>
internal sealed class GatewayClient : IDisposable
{
    public const int Intents = 1 << 0 | 1 << 9 | 1 << 12;
    public const string Query = "v=10&encoding=json";
    public const string Compressed = Query + "&compress=zlib-stream";

    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _received = new();
    private readonly FakeDiscord _discord;
    private readonly ZLibStream? _inflater;

    private GatewayClient(FakeDiscord discord, bool isCompressed)
    {
        _discord = discord;
        _inflater = isCompressed ? new ZLibStream(_received, CompressionMode.Decompress) : null;
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<GatewayClient> ConnectAsync(FakeDiscord discord, string query = Query, string? address = null)
    {
        var client = new GatewayClient(discord, query.Contains("zlib-stream", StringComparison.Ordinal));
        address ??= FormattableString.Invariant($"ws://127.0.0.1:{discord.ApiBase.Port}/gateway");
        await client._socket.ConnectAsync(new Uri(address + "?" + query), Token);
        return client;
    }

    /// <summary>Connected, greeted, identified and ready; guilds are still to be read.</summary>
    public static async Task<(GatewayClient Client, JsonObject Ready)> BeginAsync(
        FakeDiscord discord, string query = Query, int intents = Intents, (int Id, int Count)? shard = null)
    {
        var client = await ConnectAsync(discord, query);
        await client.IdentifyAsync(intents, shard);
        return (client, await client.EventAsync("READY"));
    }

    public static async Task<GatewayClient> ResumeAsync(FakeDiscord discord, JsonObject ready, int sequence, string query = Query)
    {
        var client = await ConnectAsync(discord, query, ready["d"]!["resume_gateway_url"]!.GetValue<string>());
        await client.ResumeAsync(ready, sequence);
        return client;
    }

    public Task IdentifyAsync(int intents = Intents, (int Id, int Count)? shard = null, string? token = null) => SendAsync(2, new JsonObject
    {
        ["token"] = token ?? _discord.Token,
        ["intents"] = intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
        ["shard"] = new JsonArray(shard?.Id ?? 0, shard?.Count ?? 1),
    });

    public Task ResumeAsync(JsonObject ready, int sequence) => SendAsync(6, new JsonObject
    {
        ["token"] = _discord.Token,
        ["session_id"] = ready["d"]!["session_id"]!.GetValue<string>(),
        ["seq"] = sequence,
    });

    public Task SendAsync(int op, JsonNode? data) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public async Task SendAsync(string text) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Token);

    /// <returns>Null: the connection was closed.</returns>
    public async Task<JsonObject?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, part.Count), Token);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(_inflater is null ? message.ToArray() : await InflateAsync(message.ToArray()))!.AsObject(); // an object always
            }
        }
    }

    /// <returns>The next message of the kind; others are passed over.</returns>
    public async Task<JsonObject> OpAsync(int op)
    {
        while (true)
        {
            var payload = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseCode}.");
            if (payload["op"]!.GetValue<int>() == op)
            {
                return payload;
            }
        }
    }

    /// <returns>The next event of the name; others are passed over.</returns>
    public async Task<JsonObject> EventAsync(string name)
    {
        while (true)
        {
            var payload = await OpAsync(0);
            if (payload["t"]!.GetValue<string>() == name)
            {
                return payload;
            }
        }
    }

    /// <returns>The code with which it was closed.</returns>
    public async Task<int?> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return CloseCode;
    }

    public void Abort() => _socket.Abort();

    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code, "", Token);

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
        _received.Dispose();
    }

    private async Task<byte[]> InflateAsync(byte[] bytes)
    {
        Assert.Equal([0, 0, 255, 255], bytes[^4..]);
        _received.SetLength(0);
        await _received.WriteAsync(bytes, Token);
        _received.Position = 0;
        using var result = new MemoryStream();
        var buffer = new byte[8192];
        int count;
        while ((count = await _inflater!.ReadAsync(buffer, Token)) > 0) // only called when there is one
        {
            await result.WriteAsync(buffer.AsMemory(0, count), Token);
        }

        return result.ToArray();
    }
}

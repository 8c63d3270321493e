using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>A small Discord on loopback, to show that real sockets and real HTTP carry what the scripted ones do.</summary>
internal sealed class LoopbackDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Connection> _connections = new();

    private LoopbackDiscord(WebApplication app) => _app = app;

    public IReadOnlyList<Connection> Connections => [.. _connections];

    public ConcurrentQueue<(string Path, string? ContentType, string Body)> Posted { get; } = new();

    public Uri ApiBase => new($"http://{Host}/api/v10");

    private string Host => new Uri(_app.Urls.First()).Authority;

    public static async Task<LoopbackDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var discord = new LoopbackDiscord(app);
        app.UseWebSockets();
        app.Run(discord.ServeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return discord;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var connection = new Connection(socket, context, $"ws://{Host}/resumed");
            _connections.Enqueue(connection);
            await connection.ServeAsync();
            return;
        }

        if (context.Request.Path.Value!.EndsWith("/gateway/bot", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync(
                $$"""{"url":"ws://{{Host}}","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1} }""",
                context.RequestAborted);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        Posted.Enqueue((context.Request.Path.Value, context.Request.ContentType, await reader.ReadToEndAsync(context.RequestAborted)));
        await context.Response.WriteAsync("""{"id":"1","channel_id":"5","author":{"id":"7"}}""", context.RequestAborted);
    }

    internal sealed class Connection(WebSocket socket, HttpContext context, string resumeUrl) : IDisposable
    {
        private readonly MemoryStream _compressed = new();
        private readonly SemaphoreSlim _turn = new(1, 1);
        private ZLibStream? _zlib;
        private int _sequence;

        public string Address { get; } = context.Request.Path + context.Request.QueryString;

        public ConcurrentQueue<JsonElement> Heard { get; } = new();

        public int? ClosedWith { get; private set; }

        public void Cut() => context.Abort();

        public async Task DispatchAsync(string name, string data) =>
            await SayAsync($$"""{"op":0,"s":{{++_sequence}},"t":"{{name}}","d":{{data}} }""");

        public async Task ServeAsync()
        {
            _zlib = new ZLibStream(_compressed, CompressionMode.Compress, leaveOpen: true);
            await SayAsync("""{"op":10,"d":{"heartbeat_interval":60000}}""");
            var buffer = new byte[8192];
            try
            {
                while (true)
                {
                    // not until the request is aborted: that may be noticed before the last words of a client that hangs up are read
                    var got = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    if (got.MessageType == WebSocketMessageType.Close)
                    {
                        ClosedWith = (int?)socket.CloseStatus;
                        return;
                    }

                    await HearAsync(buffer.AsMemory(0, got.Count));
                }
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
            {
                // The other side is gone.
            }
        }

        public void Dispose()
        {
            _zlib?.Dispose();
            _compressed.Dispose();
            _turn.Dispose();
        }

        private async Task HearAsync(ReadOnlyMemory<byte> message)
        {
            using var document = JsonDocument.Parse(message);
            Heard.Enqueue(document.RootElement.Clone());
            switch (document.RootElement.GetProperty("op").GetInt32())
            {
                case 1:
                    await SayAsync("""{"op":11}""");
                    break;
                case 2:
                    await DispatchAsync(
                        "READY",
                        $$"""{"user":{"id":"7"},"session_id":"s1","resume_gateway_url":"{{resumeUrl}}","application":{"id":"8"} }""");
                    break;
                case 6:
                    _sequence = document.RootElement.GetProperty("d").GetProperty("seq").GetInt32();
                    await DispatchAsync("RESUMED", "{}");
                    break;
            }
        }

        private async Task SayAsync(string json)
        {
            await _turn.WaitAsync(context.RequestAborted);
            try
            {
                _compressed.SetLength(0);
                await _zlib!.WriteAsync(Encoding.UTF8.GetBytes(json), context.RequestAborted);
                await _zlib.FlushAsync(context.RequestAborted);
                await socket.SendAsync(_compressed.ToArray(), WebSocketMessageType.Binary, true, context.RequestAborted);
            }
            finally
            {
                _turn.Release();
            }
        }
    }
}

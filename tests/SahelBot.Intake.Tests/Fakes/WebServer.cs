using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>A real HTTP server on the loopback address whose pages the test writes.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly Dictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public int Port { get; private set; }

    /// <summary>Paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    /// <summary>Headers of the last request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static async Task<WebServer> StartAsync()
    {
        var server = new WebServer();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0);
            k.Limits.MinResponseDataRate = null;
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        server._app = builder.Build();
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Port = new Uri(server._app.Urls.First()).Port;
        return server;
    }

    public WebServer On(string path, Func<HttpContext, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public WebServer Html(string path, string html, string contentType = "text/html; charset=utf-8") => On(path, context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(html, context.RequestAborted);
    });

    public WebServer Bytes(string path, byte[] body, string contentType, string? encoding = null) => On(path, async context =>
    {
        context.Response.ContentType = contentType;
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    public WebServer Redirect(string path, string location, int status = 302) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        Paths.Enqueue(path);
        Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (!_pages.TryGetValue(path, out var answer))
        {
            context.Response.StatusCode = 404;
            return;
        }

        try
        {
            await answer(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            context.Abort(); // the client hung up
        }
    }
}

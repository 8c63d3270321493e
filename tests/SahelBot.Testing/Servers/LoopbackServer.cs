using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SahelBot.Testing.Servers;

/// <summary>A web server on this machine that hands every request to one function.</summary>
/// <param name="mostBytes">A longer body is refused.</param>
internal sealed class LoopbackServer(long mostBytes, Func<HttpContext, CancellationToken, Task> handle) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _app;

    /// <param name="port">0 for any that is free.</param>
    /// <param name="services">Adds to what the server has; null for nothing.</param>
    /// <param name="before">What every request goes through before it is handled; null for nothing.</param>
    /// <returns>The port.</returns>
    public async Task<int> StartAsync(
        int port, Action<IServiceCollection>? services, Action<IApplicationBuilder>? before, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = mostBytes;
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services?.Invoke(builder.Services);
        _app = builder.Build();
        before?.Invoke(_app);
        _app.Run(HandleAsync);
        await _app.StartAsync(cancellationToken);
        return new Uri(_app.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None); // the grace is in the host's options
            await _app.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            await handle(context, aborted.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // the bot hung up, or the server stops
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SahelBot.Hosting;

/// <summary>The bot's own small web server: health, and what platforms deliver.</summary>
public sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HttpHost(WebApplication application) => _application = application;

    /// <summary>Where it listens, for instance <c>http://[::]:8080</c>.</summary>
    public string Address => _application.Urls.First();

    /// <param name="port">0 for any that is free.</param>
    /// <exception cref="ProgramException">The port is taken or not allowed.</exception>
    public static async Task<HttpHost> StartAsync(
        int port,
        Func<HealthDocument> health,
        IReadOnlyList<WebhookRoute> webhooks,
        ILoggerProvider? logs,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear(); // settings are the program's, not the web server's
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }

        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(port));
        var application = builder.Build();
        application.MapGet("/health", () =>
        {
            var document = health();
            var status = document.Status == "healthy" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return Results.Json(document, statusCode: status);
        });
        foreach (var webhook in webhooks)
        {
            application.MapPost(webhook.Path, async (HttpRequest request) =>
                Results.StatusCode(await webhook.ReceiveAsync(request, request.HttpContext.RequestAborted)));
        }

        try
        {
            await application.StartAsync(cancellationToken);
            return new HttpHost(application);
        }
        catch (IOException e)
        {
            await application.DisposeAsync();
            throw new ProgramException(
                ExitCode.Failed, $"The port {port} of the setting Http__Port cannot be used: {e.Message} Choose another.", e);
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

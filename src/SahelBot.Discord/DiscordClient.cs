using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Discord.Gateway;
using SahelBot.Discord.Rest;

namespace SahelBot.Discord;

/// <summary>Both sides of the client, made together: the one place that knows what fills the seam.</summary>
public sealed class DiscordClient : IDisposable
{
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5); // so that a change of address is noticed
    private const int MostAnswerBytes = 16 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly RestPipeline _pipeline;

    public DiscordClient(DiscordOptions options, IIdentifyBudget budget, TimeProvider time, ILoggerFactory loggers)
    {
#pragma warning disable CA2000 // the client disposes of it
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // the token goes nowhere else
            UseCookies = false,
            ConnectTimeout = _connectTimeout,
            PooledConnectionLifetime = _connectionLifetime,
        })
#pragma warning restore CA2000
        {
            Timeout = Timeout.InfiniteTimeSpan, // each try has its own
            MaxResponseContentBufferSize = MostAnswerBytes,
        };
        var clock = new MonotonicClock(time);
        _pipeline = new RestPipeline(options, _http, clock, Random.Shared, loggers.CreateLogger<RestPipeline>());
        Rest = new DiscordRest(_pipeline, new FileHosts(options, _http, time), options.FirstAnswerWithin);
        Gateway = new DiscordGateway(
            options, Rest, budget, () => new GatewaySocket(), clock, Random.Shared, loggers.CreateLogger<DiscordGateway>());
    }

    public IDiscordRest Rest { get; }

    public IDiscordGateway Gateway { get; }

    public void Dispose()
    {
        _http.Dispose();
        _pipeline.Dispose();
    }
}

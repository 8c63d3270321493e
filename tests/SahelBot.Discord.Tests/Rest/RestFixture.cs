using Microsoft.Extensions.Logging.Testing;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Rest;
using SahelBot.Discord.Tests.Fakes;

namespace SahelBot.Discord.Tests.Rest;

/// <summary>The HTTP side of the client over a scripted Discord.</summary>
internal sealed class RestFixture : IDisposable
{
    public const string Token = "very.secret-token";

    private readonly HttpClient _client;

    public RestFixture()
    {
        Clock = new MonotonicClock(Time);
        _client = new HttpClient(Http) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new DiscordOptions { Token = new DiscordToken(Token), ApiBase = new Uri("http://discord.test/api/v10/") };
        Pipeline = new RestPipeline(options, _client, Clock, new FixedRandom(0), Log);
        Rest = new DiscordRest(Pipeline, new FileHosts(options, _client, Time), options.FirstAnswerWithin);
    }

    public TestTime Time { get; } = new();

    public MonotonicClock Clock { get; }

    public ScriptedHttp Http { get; } = new();

    public FakeLogger<RestPipeline> Log { get; } = new();

    public RestPipeline Pipeline { get; }

    public DiscordRest Rest { get; }

    public static NewMessage Text(string? nonce = null) => new() { Content = "hi", Nonce = nonce };

    public static InteractionAddress Interaction(ulong id = 77) => new(new Snowflake(8), new Snowflake(id), $"interaction-token-{id}");

    public static Snowflake Channel(ulong id = 5) => new(id);

    public void Dispose()
    {
        Pipeline.Dispose();
        _client.Dispose();
    }
}

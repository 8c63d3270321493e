using System.Net;
using System.Text;
using AwesomeAssertions;
using SahelBot.Hosting;
using Xunit;

namespace SahelBot.Tests.Hosting;

public class HttpHostTests
{
    private static readonly HttpClient _client = new();

    [Theory]
    [InlineData("healthy", HttpStatusCode.OK)]
    [InlineData("unhealthy", HttpStatusCode.ServiceUnavailable)]
    public async Task Health_Asked_SaysWhatRunsAndHowFreshItIs(string status, HttpStatusCode code)
    {
        await using var host = await StartAsync(
            () => new HealthDocument(
                status,
                new HealthKnowledge("abc", new DateOnly(2026, 2, 12)),
                [new HealthPlatform("Telegram", status == "healthy", "long polling")]));

        using var response = await _client.GetAsync(Address(host, "/health"), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(code);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().ContainAll(
            "\"version\":\"abc\"", "\"asOf\":\"2026-02-12\"", "\"activity\":\"long polling\"");
    }

    [Fact]
    public async Task Webhook_Delivery_ReachesItsReceiver()
    {
        var got = "";
        await using var host = await StartAsync(Healthy, new WebhookRoute("/telegram", async (request, token) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            got = $"{request.Headers["X-Secret"]} {await reader.ReadToEndAsync(token)}";
            return 202;
        }));

        using var message = new HttpRequestMessage(HttpMethod.Post, Address(host, "/telegram"))
        {
            Content = new StringContent("{}"),
            Headers = { { "X-Secret", "s" } },
        };
        using var response = await _client.SendAsync(message, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(202);
        got.Should().Be("s {}");
    }

    [Fact]
    public async Task StartAsync_PortTaken_NamesTheSetting()
    {
        await using var first = await StartAsync(Healthy);
        var port = new Uri(Address(first, "/")).Port;

        var second = () => HttpHost.StartAsync(port, Healthy, [], null, TestContext.Current.CancellationToken);

        (await second.Should().ThrowAsync<ProgramException>()).WithMessage("*Http__Port*");
    }

    private static HealthDocument Healthy() => new("healthy", new HealthKnowledge("abc", null), []);

    private static Task<HttpHost> StartAsync(Func<HealthDocument> health, params WebhookRoute[] webhooks) =>
        HttpHost.StartAsync(0, health, webhooks, null, TestContext.Current.CancellationToken);

    private static string Address(HttpHost host, string path) =>
        $"http://127.0.0.1:{new Uri(host.Address.Replace("[::]", "localhost", StringComparison.Ordinal)).Port}{path}";
}

using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AwesomeAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Tests.Fakes;
using Xunit;

namespace SahelBot.Intake.Tests.Fetching;

public sealed class PageFetcherTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private const string Start = "http://news.example/a";

    private readonly FakeNames _names = new FakeNames().Host("news.example", "127.0.0.1");
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebServer _server = null!; // made before each test

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task FetchAsync_Page_ReadsIt()
    {
        _server.Html("/a", "<p>Привіт");

        var page = await Fetcher().FetchAsync(Start, Cancelled);

        page.Should().Be(new FetchedPage(new Uri(Start), true, "<p>Привіт"));
        _server.Headers["Host"].Should().Be("news.example");
        _server.Headers["User-Agent"].Should().StartWith("SahelBot/");
        _server.Headers.Keys.Should().NotContain(["Cookie", "Authorization", "Referer", "traceparent"]);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", false)]
    [InlineData("TEXT/Markdown", false)]
    [InlineData("application/xhtml+xml", true)]
    public async Task FetchAsync_OtherText_IsReadToo(string type, bool isHtml)
    {
        _server.Html("/a", "words", type);

        (await Fetcher().FetchAsync(Start, Cancelled)).IsHtml.Should().Be(isHtml);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("application/octet-stream")]
    [InlineData("text/css")]
    [InlineData("no type at all")]
    [InlineData("")]
    public async Task FetchAsync_NoText_Refused(string type)
    {
        _server.Html("/a", "words", type);

        (await RefusalAsync()).Should().Be(DraftRefusal.NotText);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task FetchAsync_ErrorStatus_SaysWhich(int status)
    {
        _server.On("/a", c =>
        {
            c.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        var refused = await RefusedAsync(Start);

        refused.Why.Should().Be(DraftRefusal.Unreachable);
        refused.Detail.Should().Contain($"{status}");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task FetchAsync_Redirect_IsFollowedAndItsAddressKept(int status)
    {
        _server.Redirect("/a", "/b", status).Html("/b", "words");

        (await Fetcher().FetchAsync(Start, Cancelled)).Address.Should().Be(new Uri("http://news.example/b"));
    }

    [Fact]
    public async Task FetchAsync_RedirectSetsACookie_ItIsNotSentOn()
    {
        _server.On("/a", c =>
        {
            c.Response.StatusCode = 302;
            c.Response.Headers.Location = "/b";
            c.Response.Headers.SetCookie = "id=1; Path=/";
            return Task.CompletedTask;
        }).Html("/b", "words");

        await Fetcher().FetchAsync(Start, Cancelled);

        _server.Headers.Keys.Should().NotContain("Cookie");
    }

    [Fact]
    public async Task FetchAsync_EndlessRedirects_StopsAtTheLimit()
    {
        _server.Redirect("/a", "/a");

        (await RefusalAsync()).Should().Be(DraftRefusal.TooManyRedirects);

        _server.Paths.Should().HaveCount(6);
    }

    [Theory]
    [InlineData("file:///etc/passwd", DraftRefusal.NotAnAddress)]
    [InlineData("ftp://other.example/x", DraftRefusal.NotAnAddress)]
    [InlineData("http://127.0.0.1/", DraftRefusal.PrivateAddress)]
    [InlineData("http://localhost/", DraftRefusal.PrivateAddress)]
    [InlineData("http://10.0.0.5/", DraftRefusal.PrivateAddress)]
    [InlineData("http://169.254.169.254/latest/meta-data/", DraftRefusal.PrivateAddress)]
    [InlineData("http://[::1]/", DraftRefusal.PrivateAddress)]
    [InlineData("http://[::ffff:127.0.0.1]/", DraftRefusal.PrivateAddress)]
    [InlineData("http://[fd00::1]/", DraftRefusal.PrivateAddress)]
    [InlineData("http://2130706433/", DraftRefusal.PrivateAddress)]
    [InlineData("http://0x7f.1/", DraftRefusal.PrivateAddress)]
    [InlineData("http://0177.0.0.1/", DraftRefusal.PrivateAddress)]
    [InlineData("http://inside.example/", DraftRefusal.PrivateAddress)]
    [InlineData("http://news.example@127.0.0.1/", DraftRefusal.NotAnAddress)]
    [InlineData("http://news.example:22/", DraftRefusal.NotAnAddress)]
    public async Task FetchAsync_DangerousAddress_RefusedAtOnceAndBehindARedirect(string dangerous, DraftRefusal why)
    {
        _names.Host("inside.example", "192.168.0.7");
        _server.Redirect("/a", dangerous);

        (await RefusalAsync(dangerous)).Should().Be(why);
        (await RefusalAsync()).Should().Be(why);

        _server.Paths.Should().ContainSingle();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("93.184.216.34 127.0.0.1")]
    [InlineData("93.184.216.34 10.0.0.1")]
    [InlineData("2606:4700::1111 fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    public async Task FetchAsync_AnyAddressOfTheNameIsPrivate_Refused(string answer)
    {
        _names.Host("mixed.example", answer);

        (await RefusalAsync("http://mixed.example/")).Should().Be(DraftRefusal.PrivateAddress);
    }

    [Fact]
    public async Task FetchAsync_NameThatChangesItsMind_ConnectionGoesWhereTheCheckWent()
    {
        // Nobody else knows this host: a second lookup, by us or by the client, would fail or give the other address.
        _names.Host("news.example", "127.0.0.1", "10.0.0.1");
        _server.Html("/a", "words");

        (await Fetcher().FetchAsync(Start, Cancelled)).Text.Should().Be("words");

        _names.Asked.Should().Equal("news.example");
    }

    [Fact]
    public async Task FetchAsync_DoorOfAnotherHost_LoopbackIsRefused()
    {
        _names.Host("other.example", "127.0.0.1");

        (await RefusalAsync("http://other.example/a")).Should().Be(DraftRefusal.PrivateAddress);
    }

    [Fact]
    public async Task FetchAsync_RedirectToAHostThatNowPointsInside_IsCheckedAgain()
    {
        _names.Host("news.example", "127.0.0.1", "10.0.0.1");
        _server.Redirect("/a", "/b").Html("/b", "words");

        (await RefusalAsync()).Should().Be(DraftRefusal.PrivateAddress);
    }

    [Fact]
    public async Task FetchAsync_NoDoor_LoopbackIsRefusedWhateverTheName()
    {
        var fetch = new PageFetcher(Settings(), _names, _clock).FetchAsync(Start, Cancelled);

        (await fetch.Awaiting(f => f).Should().ThrowAsync<FetchRefusedException>()).Which.Why.Should().Be(DraftRefusal.PrivateAddress);
    }

    [Fact]
    public async Task FetchAsync_UnknownHost_Unreachable() => (await RefusalAsync("http://nobody.example/")).Should().Be(DraftRefusal.Unreachable);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task FetchAsync_CompressedPage_IsRead(string encoding)
    {
        _server.Bytes("/a", Compressed(encoding, 1), "text/plain", encoding);

        (await Fetcher().FetchAsync(Start, Cancelled)).Text.Should().HaveLength(Megabyte);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task FetchAsync_DecompressionBomb_StopsAtTheLimit(string encoding)
    {
        var bomb = Compressed(encoding, 300);
        bomb.Length.Should().BeLessThan(Megabyte);
        _server.Bytes("/a", bomb, "text/html", encoding);

        (await RefusalAsync()).Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_GzipThatGivesNothingForEver_StopsAtTheLimitOnTheWire()
    {
        byte[] head = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
        byte[] emptyBlock = [0, 0, 0, 0xFF, 0xFF];
        byte[] many = [.. Enumerable.Repeat(emptyBlock, 60_000).SelectMany(b => b)];
        _server.On("/a", async c =>
        {
            c.Response.ContentType = "text/html";
            c.Response.Headers.ContentEncoding = "gzip";
            await c.Response.Body.WriteAsync(head, c.RequestAborted);
            while (true)
            {
                await c.Response.Body.WriteAsync(many, c.RequestAborted);
            }
        });

        (await RefusalAsync()).Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_PageWithoutAnEnd_StopsAtTheLimit()
    {
        // Whoever reads on never comes back. What was sent does not tell: a server goes on writing to a connection that is gone.
        _server.On("/a", async c =>
        {
            c.Response.ContentType = "text/html";
            var chunk = new byte[Megabyte];
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.Body.WriteAsync(chunk, c.RequestAborted);
            }
        });

        (await RefusalAsync()).Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_LengthSaysAGigabyte_RefusedBeforeTheBody()
    {
        _server.On("/a", async c =>
        {
            c.Response.ContentType = "text/html";
            c.Response.ContentLength = 1024L * Megabyte;
            await c.Response.Body.FlushAsync(c.RequestAborted);
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        });

        (await RefusalAsync()).Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_SlowDrip_EndsWithTheTime()
    {
        _server.On("/a", async c =>
        {
            c.Response.ContentType = "text/html";
            await c.Response.WriteAsync("<p>one letter", c.RequestAborted);
            await c.Response.Body.FlushAsync(c.RequestAborted);
            _reached.SetResult();
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        });
        var fetch = Fetcher().FetchAsync(Start, Cancelled);
        await _reached.Task.WaitAsync(Cancelled);

        _clock.Advance(TimeSpan.FromSeconds(15));

        (await fetch.Awaiting(f => f).Should().ThrowAsync<FetchRefusedException>()).Which.Why.Should().Be(DraftRefusal.TooSlow);
    }

    [Fact]
    public async Task FetchAsync_Cancelled_SaysSo()
    {
        using var leaving = new CancellationTokenSource();
        _server.On("/a", async c =>
        {
            _reached.SetResult();
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        });
        var fetch = Fetcher().FetchAsync(Start, leaving.Token);
        await _reached.Task.WaitAsync(Cancelled);

        await leaving.CancelAsync();

        await fetch.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("this is not HTTP at all\r\n\r\n")]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>short")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nxx")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope")]
    [InlineData("HTTP/9.9 999 \0\0\r\n\r\n")]
    public async Task FetchAsync_BrokenHttp_Unreachable(string answer)
    {
        await using var raw = new RawServer(answer);

        (await RefusalAsync(Start, raw.Port)).Should().Be(DraftRefusal.Unreachable);
    }

    [Fact]
    public async Task FetchAsync_LengthTooSmall_NoMoreIsRead()
    {
        await using var raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nabcdef");

        (await Fetcher(raw.Port).FetchAsync(Start, Cancelled)).Text.Should().Be("abc");
    }

    [Fact]
    public async Task FetchAsync_EndlessHeaders_TooLarge()
    {
        var line = "X-Padding: " + new string('x', 1000) + "\r\n";
        await using var raw = new RawServer("HTTP/1.1 200 OK\r\n", async (stream, stop) =>
        {
            var bytes = System.Text.Encoding.ASCII.GetBytes(line);
            while (true)
            {
                await stream.WriteAsync(bytes, stop);
            }
        });

        (await RefusalAsync(Start, raw.Port)).Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_CertificateOfNobody_NotTrusted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=news.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOneAsync(listener, certificate);

        var refused = await RefusedAsync("https://news.example/a", ((IPEndPoint)listener.LocalEndpoint).Port);

        (refused.Why, refused.Detail).Should().Be((DraftRefusal.Unreachable, "its certificate is not trusted"));
        await serving;
    }

    private static async Task ServeOneAsync(System.Net.Sockets.TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancelled);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            _ = await tls.ReadAsync(new byte[100], Cancelled);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            // the client did not trust us, as it should
        }
    }

    private static IntakeSettings Settings() => new() { Folder = "/nowhere" };

    private static byte[] Compressed(string encoding, int megabytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            var chunk = new byte[Megabyte];
            Array.Fill(chunk, (byte)'a');
            for (var i = 0; i < megabytes; i++)
            {
                packer.Write(chunk);
            }
        }

        return packed.ToArray();
    }

    private PageFetcher Fetcher(int? port = null) => new(Settings(), _names, _clock, new TestDoor("news.example", port ?? _server.Port));

    private async Task<DraftRefusal> RefusalAsync(string address = Start, int? port = null) => (await RefusedAsync(address, port)).Why;

    private async Task<FetchRefusedException> RefusedAsync(string address, int? port = null) =>
        (await Fetcher(port).Awaiting(f => f.FetchAsync(address, Cancelled)).Should().ThrowAsync<FetchRefusedException>()).Which;
}

using AwesomeAssertions;
using SahelBot.Discord.Tests.Fakes;
using Xunit;

namespace SahelBot.Discord.Tests.Rest;

public class FileHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://cdn.discordapp.com/ephemeral-attachments/1/2/a.md?ex=1&is=2&hm=3")]
    [InlineData("https://media.discordapp.net/attachments/1/2/a.md")]
    public async Task OpenFileAsync_DiscordsHosts_AreAskedWithoutTheToken(string address)
    {
        using var fixture = new RestFixture();
        fixture.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(200, "words"));

        await using var content = await fixture.Rest.OpenFileAsync(address, 100, Token);

        using var reader = new StreamReader(content);
        (await reader.ReadToEndAsync(Token)).Should().Be("words");
        fixture.Http.All.Should().ContainSingle().Which.Authorization.Should().BeNull();
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/attachments/1/2/a.md")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/2/a.md")]
    [InlineData("https://cdn.discordapp.com.evil.example/a.md")]
    [InlineData("https://evil.example/cdn.discordapp.com/a.md")]
    [InlineData("https://cdn.discordapp.com@evil.example/a.md")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData(null)]
    public async Task OpenFileAsync_OtherAddress_IsNotAsked(string? address)
    {
        using var fixture = new RestFixture();

        var opening = () => fixture.Rest.OpenFileAsync(address, 100, Token);

        await opening.Should().ThrowAsync<IOException>();
        fixture.Http.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData(302, "")]
    [InlineData(404, "")]
    [InlineData(200, "12345678901")]
    public async Task OpenFileAsync_RedirectErrorOrTooMuch_Fails(int status, string body)
    {
        using var fixture = new RestFixture();
        fixture.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(status, body, ("Location", "http://127.0.0.1/")));

        var opening = () => fixture.Rest.OpenFileAsync("https://cdn.discordapp.com/attachments/1/2/a.md", 10, Token);

        await opening.Should().ThrowAsync<IOException>();
    }
}

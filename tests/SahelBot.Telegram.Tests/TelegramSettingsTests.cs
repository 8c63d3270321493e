using AwesomeAssertions;
using Xunit;

namespace SahelBot.Telegram.Tests;

public class TelegramSettingsTests
{
    private static readonly TelegramSettings _good = new() { Token = "123456:ABC-def_123" };

    [Fact]
    public void Problems_Good_AreNone() => _good.Problems().Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("secret-without-number")]
    [InlineData("123456:ABC def")]
    [InlineData("123456:ABC-def_123\n")]
    public void Problems_Token_IsNamedAndNotShown(string token) =>
        (_good with { Token = token }).Problems().Should().ContainSingle()
            .Which.Should().StartWith("Telegram__Token").And.Contain("123456:ABC").And.NotContain("secret-without-number");

    [Theory]
    [InlineData("http://bot.example/hook", "secret", "Telegram__Webhook__Url")]
    [InlineData("bot.example", "secret", "Telegram__Webhook__Url")]
    [InlineData("https://bot.example/hook", null, "Telegram__Webhook__Secret")]
    [InlineData("https://bot.example/hook", "not allowed!", "Telegram__Webhook__Secret")]
    [InlineData(null, "secret", "Telegram__Webhook__Secret")]
    public void Problems_Webhook_NamesTheSetting(string? url, string? secret, string setting) =>
        (_good with { WebhookUrl = url, WebhookSecret = secret }).Problems().Should().ContainSingle()
            .Which.Should().StartWith(setting).And.NotContain("not allowed!");

    [Fact]
    public void Problems_ApiBase_NamesTheSetting() =>
        (_good with { ApiBase = "localhost" }).Problems().Should().ContainSingle().Which.Should().StartWith("Telegram__ApiBase");

    [Fact]
    public void ToString_Settings_ShowNoSecret() =>
        (_good with { WebhookSecret = "hush" }).ToString().Should().NotContain("ABC-def_123").And.NotContain("hush");
}

using AwesomeAssertions;
using Xunit;

namespace SahelBot.Telegram.Tests.Rendering;

/// <summary>The detector itself finds what Telegram finds; else the tests that use it would prove nothing.</summary>
public class AutoEntitiesTests
{
    [Theory]
    [InlineData("hi @durov")]
    [InlineData("(@durov)")]
    [InlineData("/start now")]
    [InlineData("a #tag")]
    [InlineData("#тег")]
    [InlineData("$TON")]
    [InlineData("see example.com.")]
    [InlineData("http://localhost")]
    [InlineData("tg://resolve?domain=x")]
    [InlineData("1.2.3.4")]
    [InlineData("me@example.org")]
    [InlineData("пример.рф")]
    [InlineData("关于.中国")]
    [InlineData("+1 (202) 555-0123")]
    [InlineData("88005553535")]
    [InlineData("4111 1111 1111 1111")]
    public void Find_ActiveText_FindsIt(string text) => AutoEntities.Find(text).Should().NotBeEmpty();

    [Theory]
    [InlineData("Mali broke off relations on 4 August 2024. Niger followed.")]
    [InlineData("24/7 and/or 3.5 % on 04.08.2024, U.S. C# a@ #1 $5")]
    [InlineData("@\u2060durov example.\u2060com /\u2060start #\u2060tag")]
    public void Find_OrdinaryText_FindsNothing(string text) => AutoEntities.Find(text).Should().BeEmpty();
}

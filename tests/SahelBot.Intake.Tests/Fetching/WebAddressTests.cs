using AwesomeAssertions;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using Xunit;

namespace SahelBot.Intake.Tests.Fetching;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("")]
    [InlineData("news.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/a")]
    [InlineData("gopher://news.example:70/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("http://")]
    [InlineData("http:///a")]
    [InlineData("https://public.example@127.0.0.1/")]
    [InlineData("https://user:secret@news.example/")]
    [InlineData("https://news.example:22/")]
    [InlineData("https://news.example:6379/")]
    [InlineData("https://news.example/a b")]
    [InlineData("https://news.example/a\0b")]
    [InlineData("https://news.example/a\r\nHost: other")]
    [InlineData("https://news.example\\@127.0.0.1/")]
    [InlineData("http://ex%61mple.com/")]
    public void Read_NoWebPage_NotAnAddress(string address) => Refusal(() => WebAddress.Read(address)).Should().Be(DraftRefusal.NotAnAddress);

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://intranet/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://router.home.arpa/")]
    public void Read_LocalName_PrivateAddress(string address) => Refusal(() => WebAddress.Read(address)).Should().Be(DraftRefusal.PrivateAddress);

    [Fact]
    public void Read_TooLong_NotAnAddress() =>
        Refusal(() => WebAddress.Read("https://news.example/" + new string('a', 2_000))).Should().Be(DraftRefusal.NotAnAddress);

    [Theory]
    [InlineData(" https://news.example/a#part ", "https://news.example/a")]
    [InlineData("HTTP://News.Example:8080/a?b=c", "http://news.example:8080/a?b=c")]
    [InlineData("https://новини.example/стаття", "https://новини.example/%D1%81%D1%82%D0%B0%D1%82%D1%82%D1%8F")]
    public void Read_WebPage_WithoutFragment(string address, string read) => WebAddress.Read(address).AbsoluteUri.Should().Be(read);

    [Theory]
    [InlineData("http://２１３０７０６４３３/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://127.0.0.1./")]
    public void HostOf_DisguisedNumbers_AreSeenAsTheNumbersTheyAre(string address) =>
        WebAddress.HostOf(new Uri(address)).Should().MatchRegex(@"^[\d.]+$").And.NotEndWith(".");

    [Theory]
    [InlineData("/b", "https://news.example/b")]
    [InlineData("b?c", "https://news.example/b?c")]
    [InlineData("//other.example/", "https://other.example/")]
    [InlineData("https://other.example/b", "https://other.example/b")]
    public void Redirected_WebPage_IsFollowed(string location, string next) =>
        WebAddress.Redirected(new Uri("https://news.example/a"), location).AbsoluteUri.Should().Be(next);

    [Theory]
    [InlineData("http://news.example/a", DraftRefusal.Unreachable)]
    [InlineData("file:///etc/passwd", DraftRefusal.NotAnAddress)]
    [InlineData("https://a@news.example/", DraftRefusal.NotAnAddress)]
    [InlineData("https://news.example:9200/", DraftRefusal.NotAnAddress)]
    [InlineData("https://localhost/", DraftRefusal.PrivateAddress)]
    [InlineData("", DraftRefusal.NotAnAddress)]
    public void Redirected_Elsewhere_Refused(string location, DraftRefusal why) =>
        Refusal(() => WebAddress.Redirected(new Uri("https://news.example/a"), location)).Should().Be(why);

    private static DraftRefusal Refusal(Func<Uri> read) => read.Should().Throw<FetchRefusedException>().Which.Why;
}

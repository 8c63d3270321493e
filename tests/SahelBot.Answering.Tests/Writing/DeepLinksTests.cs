using AwesomeAssertions;
using SahelBot.Answering.Writing;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Writing;

public sealed class DeepLinksTests
{
    [Theory]
    [InlineData("https://example.org/a", "short", "https://example.org/a#:~:text=short")]
    [InlineData("https://example.org/a", "short-sighted", "https://example.org/a#:~:text=short%2Dsighted")]
    [InlineData("https://example.org/a", "one, two & three", "https://example.org/a#:~:text=one%2C%20two%20%26%20three")]
    [InlineData("https://example.org/a#top", "short", "https://example.org/a#top:~:text=short")]
    [InlineData("https://example.org/a?x=1", "короткозорий", "https://example.org/a?x=1#:~:text=%D0%BA%D0%BE%D1%80%D0%BE%D1%82%D0%BA%D0%BE%D0%B7%D0%BE%D1%80%D0%B8%D0%B9")]
    [InlineData("https://example.org/a", "100 % #1", "https://example.org/a#:~:text=100%20%25%20%231")]
    [InlineData("https://example.org/a", null, "https://example.org/a")]
    [InlineData("https://example.org/a", "", "https://example.org/a")]
    public void To_Passage_OpensAtTheQuotedWords(string url, string? quote, string expected)
    {
        var source = SnapshotBuilder.Source("a") with { Url = new Uri(url) };

        DeepLinks.To(SnapshotBuilder.Passage(source, "p", "text") with { Quote = quote }).AbsoluteUri.Should().Be(expected);
    }

    [Fact]
    public void To_HalfASurrogate_StillGivesAnAddress()
    {
        var passage = SnapshotBuilder.Passage(SnapshotBuilder.Source("a"), "p", "text") with { Quote = "half " + '\ud83d' };

        DeepLinks.To(passage).AbsoluteUri.Should().StartWith("https://example.org/a#:~:text=half%20");
    }
}

using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Core.Tests.Knowledge;

public sealed class PassageIdTests
{
    [Fact]
    public void TryParse_ArticleAndSlug_GivesBoth()
    {
        PassageId.TryParse("essor-enquete#inquiry", out var id).Should().BeTrue();

        id.Should().Be(new PassageId("essor-enquete", "inquiry"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("article")]
    [InlineData("article#")]
    [InlineData("#slug")]
    [InlineData("article#slug#more")]
    public void TryParse_AnythingElse_IsFalse(string? text) => PassageId.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void ToString_AnyId_IsReadBack()
    {
        var names = Gen.String.Where(s => s.Length > 0 && !s.Contains('#'));

        Gen.Select(names, names, (article, slug) => new PassageId(article, slug))
            .Sample(id => PassageId.TryParse(id.ToString(), out var read) && read == id);
    }
}

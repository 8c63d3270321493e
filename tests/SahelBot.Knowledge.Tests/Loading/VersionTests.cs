using AwesomeAssertions;
using CsCheck;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class VersionTests
{
    [Fact]
    public void Version_OfFolder_IsTwelveDigitsAndStable()
    {
        using var folder = TemporaryFolder.Valid();

        folder.Snapshot().Version.Should().MatchRegex("^[0-9a-f]{12}$").And.Be(folder.Snapshot().Version);
    }

    [Fact]
    public void Version_AnyOrderOfWriting_IsTheSame()
    {
        using var first = TemporaryFolder.Valid();
        var expected = first.Snapshot().Version;

        Gen.Shuffle(ValidFiles.All.ToArray()).Sample(
            files =>
            {
                using var folder = new TemporaryFolder();
                foreach (var (path, text) in files)
                {
                    folder.Write(path, text);
                }

                return folder.Snapshot().Version == expected;
            },
            iter: 10,
            threads: 1);
    }

    [Theory]
    [InlineData("articles/kyivpost-flag.md", "published a photo", "published a picture")]
    [InlineData("articles/kyivpost-flag.fr.md", "touaregs", "touareg")]
    [InlineData("actors.yaml", "Bamako", "Bamakou")]
    [InlineData("timeline.yaml", "judicial", "legal")]
    [InlineData("synonyms.yaml", "sever", "cut")]
    [InlineData("gaps.yaml", "a result", "results")]
    [InlineData("contested.yaml", "others say no", "some say no")]
    public void Version_AnyChange_IsAnother(string path, string old, string @new)
    {
        using var folder = TemporaryFolder.Valid();
        var before = folder.Snapshot().Version;

        folder.Replace(path, old, @new);

        folder.Snapshot().Version.Should().NotBe(before);
    }

    [Theory]
    [InlineData("questions.yaml", "6 August 2024", "August")]
    [InlineData("README.md", "Not", "No")]
    public void Version_OfWhatIsNoKnowledge_IsTheSame(string path, string old, string @new)
    {
        using var folder = TemporaryFolder.Valid();
        var before = folder.Snapshot().Version;

        folder.Replace(path, old, @new);

        folder.Snapshot().Version.Should().Be(before);
    }

    [Fact]
    public void Version_FileThatIsRenamed_IsAnother()
    {
        using var folder = TemporaryFolder.Valid();
        var before = folder.Snapshot().Version;

        File.Move(folder.FullPath(ValidFiles.Article), folder.FullPath("articles/other.md"));

        folder.Snapshot().Version.Should().NotBe(before);
    }
}

using AwesomeAssertions;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

/// <summary>The knowledge that ships with the program: a broken file fails the build and not the bot.</summary>
public sealed class RepositoryKnowledgeTests
{
    [Fact]
    public void Load_KnowledgeOfTheRepository_HasNoProblemsAndNoWarnings()
    {
        var result = new KnowledgeLoader().Load(RealFolder.Path, TestContext.Current.CancellationToken);

        string.Join('\n', result.Problems).Should().BeEmpty();
        result.Snapshot!.Articles.Should().NotBeEmpty();
    }

    [Fact]
    public void Load_FilesOfTheRepository_GiveTheSnapshotOfTheFolder()
    {
        var folder = new KnowledgeLoader().Load(RealFolder.Path, TestContext.Current.CancellationToken);

        var files = new KnowledgeLoader().Load(folder.Files, new LoadOptions(), TestContext.Current.CancellationToken);

        files.Problems.Should().BeEmpty();
        files.Files.Should().Equal(folder.Files);
        files.Snapshot.Should().BeEquivalentTo(folder.Snapshot);
        files.Snapshot!.Questions.Should().NotBeEmpty();
    }
}

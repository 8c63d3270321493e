using System.Runtime.CompilerServices;
using AwesomeAssertions;
using SahelBot.Knowledge.Loading;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

/// <summary>The knowledge that ships with the program: a broken file fails the build and not the bot.</summary>
public sealed class RepositoryKnowledgeTests
{
    [Fact]
    public void Load_KnowledgeOfTheRepository_HasNoProblemsAndNoWarnings()
    {
        var result = new KnowledgeLoader().Load(Find(), TestContext.Current.CancellationToken);

        string.Join('\n', result.Problems).Should().BeEmpty();
        result.Snapshot!.Articles.Should().NotBeEmpty();
    }

    private static string Find([CallerFilePath] string testFile = "")
    {
        for (var folder = Directory.GetParent(testFile); folder is not null; folder = folder.Parent)
        {
            var knowledge = Path.Combine(folder.FullName, "knowledge");
            if (File.Exists(Path.Combine(folder.FullName, "SahelBot.sln")) && Directory.Exists(knowledge))
            {
                return knowledge;
            }
        }

        throw new DirectoryNotFoundException($"no knowledge folder above {testFile}");
    }
}

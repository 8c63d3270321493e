using AwesomeAssertions;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Files;
using SahelBot.Intake.Tests.Fakes;
using Xunit;

namespace SahelBot.Intake.Tests.Files;

public sealed class DraftFolderTests
{
    private const int Rounds = 200;

    /// <summary>Several processes with drafts of one name: who was told that his is written finds it there.</summary>
    [Fact]
    public async Task WriteAsync_ManyAtOnce_OneGetsTheNameAndKeepsIt()
    {
        using var folder = new TestFolder();
        for (var round = 0; round < Rounds; round++)
        {
            var path = $"articles/talks-{round}.md";
            var written = new bool[4];
            using var together = new Barrier(written.Length);

            await Task.WhenAll(written.Select((_, i) => Task.Factory.StartNew(
                async () =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    written[i] = await WriteAsync(folder, path, i);
                },
                TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

            written.Count(w => w).Should().Be(1);
            (await File.ReadAllTextAsync(folder.FullPath(path), TestContext.Current.CancellationToken)).Should().Be(Article(Array.IndexOf(written, true)));
        }

        folder.Files().Should().HaveCount(Rounds, "nothing else is left behind");
    }

    /// <summary>Another process approves the same draft and takes its file back: whoever looks meanwhile sees no file of somebody else.</summary>
    [Fact]
    public async Task Look_SameArticleComesAndGoes_IsNeverAnotherOne()
    {
        using var folder = new TestFolder();
        var looking = new DraftFolder(folder.Path);
        const string Path = "articles/talks.md";
        var seen = new HashSet<NameUse>();
        var writing = Task.Run(
            async () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    (await WriteAsync(folder, Path, 1)).Should().BeTrue();
                    new DraftFolder(folder.Path).TakeBack(Path, Article(1));
                }
            },
            TestContext.Current.CancellationToken);

        while (!writing.IsCompleted)
        {
            seen.Add(looking.Look(Path, Article(1)));
        }

        await writing;
        seen.Should().BeSubsetOf([NameUse.Free, NameUse.SameArticle]);
    }

    private static async Task<bool> WriteAsync(TestFolder folder, string path, int writer)
    {
        try
        {
            return await new DraftFolder(folder.Path).WriteAsync(
                path, Article(writer), new DraftId($"draft{writer}"), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Article(int writer) => $"Article of {writer}.";
}

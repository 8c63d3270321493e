using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class FrozenFolderTests
{
    private const string List = "actors.yaml";

    [Fact]
    public void Load_ValidFolder_ListsTheFilesThatWereRead()
    {
        using var folder = TemporaryFolder.Valid();
        folder.Write("actors.yaml", [0xEF, 0xBB, 0xBF, .. "# byte order mark\r\n"u8, .. File.ReadAllBytes(folder.FullPath("actors.yaml"))]);

        var files = folder.Load().Files;

        files.Select(f => f.Path).Should().Equal(
            ValidFiles.All.Keys.Where(p => p != "README.md").Order(StringComparer.Ordinal), StringComparer.Ordinal.Equals);
        files.Single(f => f.Path == "actors.yaml").Text.Should().StartWith("# byte order mark\n").And.NotContain("\r");
    }

    /// <summary>Whatever is wrong in a folder, its files say the same when they are loaded as texts.</summary>
    [Fact]
    public void Load_FilesOfDamagedFolders_HaveTheProblemsOfTheFolder()
    {
        var damage = Gen.Select(Gen.Int[0, ValidFiles.All.Count - 1].Select(i => ValidFiles.All.Keys.ElementAt(i)).Where(p => p != "README.md"), Gen.Double.Unit, Gen.String, Gen.Int[0, 40]);
        damage.Sample(
            d =>
            {
                var (path, place, text, cut) = d;
                using var folder = TemporaryFolder.Valid();
                var old = File.ReadAllText(folder.FullPath(path));
                var at = (int)(place * old.Length);
                folder.Write(path, old[..at] + text + old[Math.Min(old.Length, at + cut)..]);

                var fromDisk = folder.Load();
                if (fromDisk.Files.Count < ValidFiles.All.Count - 1)
                {
                    return; // the file is no text any more, so it is not among the files
                }

                var fromFiles = Load(fromDisk.Files);
                fromFiles.Problems.Should().Equal(fromDisk.Problems);
                fromFiles.Snapshot?.Version.Should().Be(fromDisk.Snapshot?.Version);
                (fromFiles.Snapshot is null).Should().Be(fromDisk.Snapshot is null);
                fromFiles.Files.Should().Equal(fromDisk.Files);
            },
            iter: 300);
    }

    [Theory]
    [InlineData("../actors.yaml")]
    [InlineData("articles/../actors.yaml")]
    [InlineData("articles/../../etc/a.md")]
    [InlineData("articles\\a.md")]
    [InlineData("articles/sub/a.md")]
    [InlineData("/etc/passwd")]
    [InlineData("/articles/a.md")]
    [InlineData("C:\\articles\\a.md")]
    [InlineData("articles/")]
    [InlineData("articles/.md")]
    [InlineData("articles/README.md")]
    [InlineData("articles/a\0.md")]
    [InlineData("Actors.yaml")]
    [InlineData("notes.txt")]
    [InlineData("")]
    public void Load_PathThatTheFormatDoesNotKnow_IsAProblem(string path)
    {
        var result = Load([.. Valid(), new FolderFile(path, "- id: x")]);

        result.Snapshot.Should().BeNull();
        result.Problems.Should().ContainSingle(p => !p.IsWarning).Which.ToString().Should().Be($"{path}: not a file of the format; take it out");
        result.Files.Should().NotContain(f => f.Path == path);
    }

    [Fact]
    public void Load_FileGivenTwice_IsAProblem()
    {
        Load([.. Valid(), new FolderFile("gaps.yaml", "")]).Problems.Select(p => p.ToString())
            .Should().Equal("gaps.yaml: the file is given twice; keep one");
    }

    [Fact]
    public void Load_NoArticles_IsAProblem()
    {
        Load([]).Problems.Select(p => p.ToString()).Should().Equal("articles: no articles; put at least one .md file here");
    }

    [Theory]
    [InlineData('\0', "actors.yaml(2): the control character U+0000; take it out, and save the file as UTF-8 text")]
    [InlineData('\ud800', "actors.yaml(2): half a character; save the file as UTF-8")]
    public void Load_TextThatNoFileCouldHold_IsAProblem(char letter, string problem)
    {
        var result = Load([.. Valid().Where(f => f.Path != List), new FolderFile(List, "a\n" + letter + "b")]);

        result.Problems.Where(p => p.File == List).Select(p => p.ToString()).Should().Equal(problem);
        result.Files.Should().NotContain(f => f.Path == List);
    }

    [Fact]
    public void Load_QuestionsLeftOut_GivesTheSameVersionWithoutThem()
    {
        var result = new KnowledgeLoader().Load(Valid(), new LoadOptions { Questions = false }, TestContext.Current.CancellationToken);

        result.Snapshot!.Questions.Should().BeEmpty();
        result.Snapshot.Version.Should().Be(Load(Valid()).Snapshot!.Version);
        result.Files.Should().NotContain(f => f.Path == "questions.yaml");
    }

    private static LoadResult Load(IReadOnlyList<FolderFile> files) =>
        new KnowledgeLoader().Load(files, new LoadOptions(), TestContext.Current.CancellationToken);

    private static IReadOnlyList<FolderFile> Valid() =>
        [.. ValidFiles.All.Where(f => f.Key != "README.md").Select(f => new FolderFile(f.Key, f.Value))];
}

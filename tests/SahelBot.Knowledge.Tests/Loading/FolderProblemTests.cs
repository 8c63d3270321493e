using System.Runtime.Versioning;
using System.Text;
using AwesomeAssertions;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class FolderProblemTests
{
    [Fact]
    public void Load_MissingFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.FullPath("nowhere");

        var result = new SahelBot.Knowledge.Loading.KnowledgeLoader().Load(missing, TestContext.Current.CancellationToken);

        result.Snapshot.Should().BeNull();
        result.Problems.Select(p => p.ToString()).Should().Equal($"{missing}: there is no such folder; check the path");
    }

    [Fact]
    public void Load_EmptyFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        folder.Problems().Should().Equal($"{folder.Path}: no articles; make a folder \"articles\" with at least one .md file in it");
    }

    [Fact]
    public void Load_NoArticles_SaysSo()
    {
        using var folder = new TemporaryFolder().Write("articles/README.md", "x");

        folder.Problems().Should().Equal("articles: no articles; put at least one .md file here");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Load_UnreadableFolder_SaysSo()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not bind this user");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such permissions");
        using var folder = TemporaryFolder.Valid();
        File.SetUnixFileMode(folder.FullPath("articles"), UnixFileMode.None);

        var problems = folder.Problems();

        File.SetUnixFileMode(folder.FullPath("articles"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        problems.Should().Equal($"{folder.Path}: the folder cannot be read; check its permissions");
    }

    [Fact]
    public void Load_LockedFile_IsOneProblem()
    {
        using var folder = TemporaryFolder.Valid();
        using var locked = new FileStream(folder.FullPath("actors.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        folder.Problems().Should().Equal("actors.yaml: the file cannot be read; check that it is there and its permissions");
    }

    [Fact]
    public void Load_FileThatIsNotUtf8_SaysLine()
    {
        using var folder = TemporaryFolder.Valid().Write("articles/x.md", Encoding.Latin1.GetBytes("---\ntitle: Maïga\n---\n"));

        folder.Problems().Should().Equal("articles/x.md(2): not UTF-8; save the file as UTF-8");
    }

    [Fact]
    public void Load_Utf16File_IsRefused()
    {
        using var folder = TemporaryFolder.Valid().Write("articles/x.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("---\n")]);

        folder.Problems().Should().Equal("articles/x.md(1): not UTF-8; save the file as UTF-8");
    }

    [Fact]
    public void Load_ControlCharacter_SaysLine()
    {
        using var folder = TemporaryFolder.WithBody("One\0 two.\n");

        folder.Problems().Should().Equal("articles/a.md(5): the control character U+0000; take it out, and save the file as UTF-8 text");
    }

    [Theory]
    [InlineData("gaps.yaml", 10)]
    [InlineData("articles/x.md", 2)]
    public void Load_HugeFile_IsRefused(string path, int megabytes)
    {
        using var folder = TemporaryFolder.Valid().Write(path, new string('#', (megabytes * 1_000_000) + 1));

        folder.Problems().Should().Equal($"{path}: the file is larger than {megabytes} MB; split it");
    }

    [Fact]
    public void Load_EmptyFiles_AreNamed()
    {
        using var folder = TemporaryFolder.Valid().Write("gaps.yaml", "").Write("articles/x.md", "");

        folder.Problems().Should().Equal(
            "articles/x.md: the article has no passages; write at least one paragraph below the front matter",
            "articles/x.md(1): no front matter; begin the file with a line \"---\", then title and url, then a line \"---\"");
    }

    [Theory]
    [InlineData("timelime.yaml", "timeline.yaml")]
    [InlineData("actors.yml", "actors.yaml")]
    [InlineData("Actors.yaml", "actors.yaml")]
    public void Load_MisspeltFileName_Warns(string name, string meant)
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write(name, "");

        folder.Problems().Should().Equal($"warning: {name}: not a file of the format; did you mean \"{meant}\"?");
    }

    [Fact]
    public void Load_FolderWithinArticles_Warns()
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write("articles/old/x.md", "");

        folder.Problems().Should().Equal("warning: articles/old: folders within \"articles\" are not read; move the files up");
    }

    [Fact]
    public void Load_LinkOutOfTheFolder_IsNotFollowed()
    {
        using var outside = new TemporaryFolder().Write("secret.md", TemporaryFolder.Head + "Secret.\n");
        using var folder = TemporaryFolder.WithBody("One.\n");
        File.CreateSymbolicLink(folder.FullPath("articles/b.md"), outside.FullPath("secret.md"));
        Directory.CreateSymbolicLink(folder.FullPath("way"), outside.Path);
        File.CreateSymbolicLink(folder.FullPath("articles/c.md"), "../way/secret.md");
        File.CreateSymbolicLink(folder.FullPath("articles/d.md"), "d.md");

        folder.Problems().Should().Equal(
            "articles/b.md: a link that leads out of the folder, or nowhere, is not followed; put the file itself here",
            "articles/c.md: a link that leads out of the folder, or nowhere, is not followed; put the file itself here",
            "articles/d.md: a link that leads out of the folder, or nowhere, is not followed; put the file itself here");
    }

    [Fact]
    public void Load_LinkedArticlesFolder_IsNotFollowed()
    {
        using var outside = TemporaryFolder.WithBody("Secret.\n");
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.FullPath("articles"), outside.FullPath("articles"));

        folder.Problems().Should().Equal(
            "articles: a link that leads out of the folder, or nowhere, is not followed; put the file itself here");
    }

    [Fact]
    public void Load_LinksWithinTheFolder_AreFollowed()
    {
        using var folder = new TemporaryFolder().Write(".data/a.md", TemporaryFolder.Head + "One.\n");
        Directory.CreateDirectory(folder.FullPath("articles"));
        Directory.CreateSymbolicLink(folder.FullPath("..now"), ".data");
        File.CreateSymbolicLink(folder.FullPath("articles/a.md"), "../..now/a.md");

        folder.Problems().Should().BeEmpty();
    }

    [Fact]
    public void Load_TenProblemsAtOnce_ReportsAllInOrder()
    {
        using var folder = TemporaryFolder.Valid()
            .Replace(ValidFiles.Article, "published: 2024-07-29", "published: 2024-07-32")
            .Replace(ValidFiles.Article, "https://www.kyivpost.com/post/36557", "ftp://kyivpost.com")
            .Replace(ValidFiles.Article, "about=\"tuareg-rebels ukraine\"", "about=\"tuareg-rebles ukraine\"")
            .Replace(ValidFiles.Article, "quote=\"received necessary", "quote=\"received the necessary")
            .Replace("timeline.yaml", "date: 2024-07-25/2024-07-27", "date: 2024-07-27/2024-07-25")
            .Replace("timeline.yaml", "passages: [essor-enquete#inquiry]", "passages: [essor-enquete#enquiry]")
            .Replace("actors.yaml", "kind: group", "kind: grup")
            .Replace("contested.yaml", "passages: [kyivpost-flag#p3]", "passages: []")
            .Replace("gaps.yaml", "topic: Result", "subject: Result")
            .Replace("questions.yaml", "status: answered", "status: anwsered");

        folder.Problems().Should().Equal(
            "actors.yaml(20): unknown kind \"grup\"; did you mean \"group\"?",
            "articles/kyivpost-flag.md(4): \"url\" is \"ftp://kyivpost.com\", which no reader can open; write the full address, beginning with https://",
            "articles/kyivpost-flag.md(6): \"published\" is \"2024-07-32\", which is no date; write 2024, 2024-08 or 2024-08-04",
            "articles/kyivpost-flag.md(18): unknown actor \"tuareg-rebles\"; did you mean \"tuareg-rebels\"?",
            "articles/kyivpost-flag.md(20): the quote \"received the necessary information\" is not in the passage letter by letter; copy it from there, or take it out",
            "contested.yaml(11): the position names no passage; add \"passages: [...]\", or \"unsourced: true\"",
            "gaps.yaml(1): the gap has no \"topic\"; add \"topic: ...\"",
            "warning: gaps.yaml(2): unknown field \"subject\"; take it out or correct its name",
            "questions.yaml(5): unknown status \"anwsered\"; write answered, abstained or clarify",
            "timeline.yaml(8): unknown passage \"essor-enquete#enquiry\"; did you mean \"essor-enquete#inquiry\"?",
            "timeline.yaml(11): \"date\": \"2024-07-27/2024-07-25\" ends before it starts; swap the two dates");
    }
}

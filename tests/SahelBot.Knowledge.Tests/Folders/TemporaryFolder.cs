using System.Text;
using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using Xunit;

namespace SahelBot.Knowledge.Tests.Folders;

/// <summary>A knowledge folder on disk that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public const string Head = "---\ntitle: A title\nurl: https://example.org/a\n---\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("sahelbot-").FullName;

    /// <summary>Two articles, a translation and every list, all right.</summary>
    public static TemporaryFolder Valid()
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in ValidFiles.All)
        {
            folder.Write(path, text);
        }

        return folder;
    }

    /// <summary>One article with that text below its front matter of four lines.</summary>
    public static TemporaryFolder WithBody(string body) => new TemporaryFolder().Write("articles/a.md", Head + body);

    public TemporaryFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string path, byte[] bytes)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public TemporaryFolder Replace(string path, string old, string @new)
    {
        var text = File.ReadAllText(FullPath(path));
        text.Should().Contain(old);
        return Write(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public string FullPath(string path) => System.IO.Path.Combine(Path, path);

    public LoadResult Load() => new KnowledgeLoader().Load(Path, TestContext.Current.CancellationToken);

    /// <summary>What is wrong, as people read it; warnings begin with <c>warning: </c>.</summary>
    public IReadOnlyList<string> Problems() => [.. Load().Problems.Select(p => $"{(p.IsWarning ? "warning: " : "")}{p}")];

    public Snapshot Snapshot()
    {
        var result = Load();
        result.Problems.Where(p => !p.IsWarning).Should().BeEmpty();
        return result.Snapshot!;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

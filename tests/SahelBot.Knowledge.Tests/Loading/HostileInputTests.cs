using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using SahelBot.Knowledge.Yaml;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class HostileInputTests
{
    private static readonly Gen<(string Path, int At, int Cut, byte[] Put)> _mutations = Gen.Select(
        Gen.Int[0, ValidFiles.All.Count - 1].Select(i => ValidFiles.All.Keys.Order(StringComparer.Ordinal).ElementAt(i)),
        Gen.Int[0, 2000],
        Gen.Int[0, 30],
        Gen.OneOf(
            Gen.Byte.Array[0, 12],
            Gen.Char["-:#{}[]\"'&*!|>%@`?,~\n\t \0\\a1é"].Array[0, 8].Select(c => Encoding.UTF8.GetBytes(c))));

    [Theory]
    [InlineData("- &a x\n", "gaps.yaml(1): an anchor (\"&name\"); write the value out, or put it in quotation marks if it begins with \"&\"")]
    [InlineData("- id: *a\n", "gaps.yaml(1): an alias (\"*name\"); write the value out, or put it in quotation marks if it begins with \"*\"")]
    [InlineData("-\n  id: !!binary aGVsbG8=\n", "gaps.yaml(2): a tag (\"!name\"); leave it out, or put the value in quotation marks if it begins with \"!\"")]
    [InlineData("- id: a\n---\n- id: b\n", "gaps.yaml(2): a second document in the file; put everything below the first \"---\"")]
    [InlineData("- ? [a]\n  : b\n", "gaps.yaml(1): a field without a plain name; write \"name: value\"")]
    public void Load_YamlThatIsRefused_SaysLine(string yaml, string expected)
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write("gaps.yaml", yaml);

        folder.Problems().Should().Equal(expected);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Load_YamlNestedDeeply_IsRefused(string unit)
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write("gaps.yaml", string.Concat(Enumerable.Repeat(unit, 100_000)));

        folder.Load().Snapshot.Should().BeNull();
    }

    [Fact]
    public void Load_AliasBomb_IsRefused()
    {
        var bomb = new StringBuilder("- &a0 [x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append("- &a").Append(i).Append(" [").AppendJoin(',', Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        }

        using var folder = TemporaryFolder.WithBody("One.\n").Write("gaps.yaml", bomb.ToString());

        folder.Problems().Should().ContainSingle().Which.Should().StartWith("gaps.yaml(1): an anchor");
    }

    /// <summary>Memory is bounded by how many things a file may hold, not by how little each takes on disk.</summary>
    [Theory]
    [InlineData("- \n")]
    [InlineData("[],")]
    public void Read_EndlessList_IsRefused(string unit)
    {
        var report = new FileReport("x.yaml");
        var text = string.Concat(Enumerable.Repeat(unit, 2_000_001));

        YamlReader.Read(unit == "[]," ? $"[{text}]" : text, 0, report).Should().BeNull();

        report.Problems.Should().ContainSingle().Which.Message.Should().Be("more than 2000000 fields and entries in the file; shorten it");
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("title: ")]
    public void Load_HugeHostileArticle_IsRefusedAsTooLarge(string unit)
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write("articles/b.md", "---\n" + string.Concat(Enumerable.Repeat(unit, 50_000_000 / unit.Length)));

        folder.Problems().Should().Equal("articles/b.md: the file is larger than 2 MB; split it");
    }

    [Fact]
    public void Load_RandomlyChangedFiles_GivesProblemsAndNeverThrows()
    {
        using var folder = TemporaryFolder.Valid();
        _mutations.Array[1, 3].Sample(
            mutations =>
            {
                foreach (var (path, at, cut, put) in mutations)
                {
                    var bytes = File.ReadAllBytes(folder.FullPath(path)).ToList();
                    var start = Math.Min(at, bytes.Count);
                    bytes.RemoveRange(start, Math.Min(cut, bytes.Count - start));
                    bytes.InsertRange(start, put);
                    folder.Write(path, [.. bytes]);
                }

                var result = folder.Load();
                foreach (var (path, _, _, _) in mutations)
                {
                    folder.Write(path, ValidFiles.All[path]);
                }

                return (result.Snapshot is null) == result.Problems.Any(p => !p.IsWarning)
                    && result.Problems.All(p => p.Line >= 0 && p.Message.Length > 0);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Char["-:#{}[]\"'&*!|>%@?, \nab\t\\u"].Array[0, 60].Select(c => new string(c))).Sample(
            text =>
            {
                var report = new FileReport("x.yaml");
                var node = YamlReader.Read(text, 0, report);
                return node is null || !report.IsBroken;
            },
            iter: 20_000);
}

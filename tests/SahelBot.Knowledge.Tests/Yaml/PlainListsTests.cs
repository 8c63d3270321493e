using AwesomeAssertions;
using CsCheck;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using SahelBot.Knowledge.Yaml;
using Xunit;

namespace SahelBot.Knowledge.Tests.Yaml;

public sealed class PlainListsTests
{
    private static readonly string[] _pieces =
    [
        "- ", "  ", "    - ", "a: ", "b:", "c", "é", "\n", "\n", "\n- a: ", "\n  b: ", "\n  c:\n    - ", "\"", "'", "''", "\\", "\\\"",
        " #", "#", ":", ", ", "[", "]", "[x, y]", "-", "~", "null", "?", "\"d e\"", "'f'", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", ".", "2",
    ];

    [Fact]
    public void Read_SimplyWrittenList_ReadsWhatEveryYamlReaderReads()
    {
        const string text = """
            # Ways to ask.

            - passages: [article-1#slug, other]
              language: uk
              asks:
                - "Хто це: посол?"
                - "A \"so-called\" \\ path"
                # a note
                - 'Who''s that: a spy?'
                - Was it he - or not? I say, "no" [sic]
            - id: x
              asks:

                - 2024
            """;

        PlainLists.Read(text).Should().BeOfType<YamlNode.Sequence>().Which.Items.Should().HaveCount(2);
        Describe(PlainLists.Read(text)).Should().Be(Describe(ReadAsYaml(text)));
    }

    [Theory]
    [InlineData("phrasings.yaml")]
    [InlineData("near-misses.yaml")]
    public void Read_LongListsOfTheKnowledge_AreWrittenSimply(string file)
    {
        var text = File.ReadAllText(Path.Combine(RealFolder.Path, file));

        PlainLists.Read(text).Should().NotBeNull("a list that only the whole YAML reader can read makes every start slower");
        Describe(PlainLists.Read(text)).Should().Be(Describe(ReadAsYaml(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("name: value")]
    [InlineData("- value")]
    [InlineData("- a: &x b")]
    [InlineData("- a: *x")]
    [InlineData("- a: !t b")]
    [InlineData("- a: {b: c}")]
    [InlineData("- a: [b, [c]]")]
    [InlineData("- a: []")]
    [InlineData("- a: b: c")]
    [InlineData("- a: b # c")]
    [InlineData("- a: \"b\" c")]
    [InlineData("- a: \"b\\n\"")]
    [InlineData("- a: \"b\"c\"")]
    [InlineData("- a: 'b'c'")]
    [InlineData("- a: \"b\\\"")]
    [InlineData("- a: b\n- a: c\n  a: d")]
    [InlineData("- a: b\n  c:")]
    [InlineData("- a: b\n  c:\n- d: e")]
    [InlineData("- a: b\n    c")]
    [InlineData("- a: b\n    - c")]
    [InlineData("- a:\n    - b\n      c")]
    [InlineData("- a:\n  - b")]
    [InlineData("- a: |\n    b")]
    [InlineData("- a:\tb")]
    [InlineData("- a: b\u2028c")]
    [InlineData("- a: b \n")]
    [InlineData("---\n- a: b")]
    [InlineData("- a: b\n...\n")]
    [InlineData("  a: b")]
    [InlineData("    - a")]
    [InlineData("- A: b")]
    [InlineData("- a : b")]
    public void Read_AnythingElse_IsLeftToTheYamlReader(string text) => PlainLists.Read(text).Should().BeNull();

    [Fact]
    public void Read_WhateverItReads_IsWhatTheYamlReaderReads()
    {
        var read = 0;
        Gen.Int[0, _pieces.Length - 1].Array[0, 12].Sample(
            pieces =>
            {
                var text = "- a: x" + string.Concat(pieces.Select(p => _pieces[p]));
                if (PlainLists.Read(text) is { } node)
                {
                    Interlocked.Increment(ref read);
                    Describe(node).Should().Be(Describe(ReadAsYaml(text)), "of {0}", text);
                }
            },
            iter: 50_000);
        read.Should().BeGreaterThan(1000);
    }

    private static YamlNode? ReadAsYaml(string text)
    {
        var report = new FileReport("list.yaml");
        var node = YamlReader.Read(text, 0, report);
        report.Problems.Should().BeEmpty("of {0}", text);
        return node;
    }

    private static string Describe(YamlNode? node) => node switch
    {
        YamlNode.Text text => $"{text.Line}:{(text.IsPlain ? "plain" : "quoted")}:{text.Value}\n",
        YamlNode.Sequence sequence => $"{sequence.Line}[\n{string.Concat(sequence.Items.Select(Describe))}]\n",
        YamlNode.Map map => $"{map.Line}{{\n{string.Concat(map.Fields.Select(f => Describe(f.Name) + Describe(f.Value)))}}}\n",
        _ => "nothing",
    };
}

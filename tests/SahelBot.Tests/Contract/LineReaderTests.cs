using AwesomeAssertions;
using CsCheck;
using SahelBot.Contract;
using Xunit;

namespace SahelBot.Tests.Contract;

public class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb\n\nc", new[] { "a", "b", "", "c" })]
    [InlineData("a\rb\u2028c\n", new[] { "a\rb\u2028c" })]
    public async Task ReadAsync_Text_GivesItsLines(string text, string[] expected) =>
        (await ReadAllAsync(text)).Should().Equal(expected);

    [Fact]
    public async Task ReadAsync_VeryLongLine_IsDroppedAndTheNextOneRead()
    {
        var lines = await ReadAllAsync(new string('x', LineReader.MaxLength + 1) + "\nnext\n");

        lines.Should().Equal(null, "next");
    }

    [Fact]
    public async Task ReadAsync_LongestLine_IsKept() =>
        (await ReadAllAsync(new string('x', LineReader.MaxLength))).Should().ContainSingle().Which.Should().HaveLength(LineReader.MaxLength);

    [Fact]
    public async Task ReadAsync_AnyLines_ComeBackAsTheyAre() =>
        await Gen.String[Gen.Char["ab\r \u2028é"], 0, 30_000].Array[1, 5].SampleAsync(async lines =>
        {
            var kept = lines.Select(l => l.TrimEnd('\r')).ToArray();

            (await ReadAllAsync(string.Join('\n', kept) + "\n")).Should().Equal(kept);
        }, iter: 20);

    private static async Task<List<string?>> ReadAllAsync(string text)
    {
        using var source = new StringReader(text);
        var reader = new LineReader(source);
        var lines = new List<string?>();
        while (await reader.ReadAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line.Text);
        }

        return lines;
    }
}

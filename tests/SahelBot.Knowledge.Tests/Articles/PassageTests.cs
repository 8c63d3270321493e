using AwesomeAssertions;
using CsCheck;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Articles;

public sealed class PassageTests
{
    [Theory]
    [InlineData("*One* **two** [three](https://x.y) `four` ![five](x.png).", "One two three four five.")]
    [InlineData("One\ntwo  \nthree\\\nfour   five.", "One two three four five.")]
    [InlineData("One &amp; two &#8212; \\*three\\* 3 < 4.", "One & two — *three* 3 < 4.")]
    [InlineData("« Oui », dit-il.", "« Oui », dit-il.")]
    [InlineData("One {not braces} two.", "One {not braces} two.")]
    [InlineData("> One.", "One.")]
    [InlineData("1. One.", "One.")]
    [InlineData("***a **b** c***", "a b c")]
    public void Load_Markup_BecomesPlainText(string markdown, string text)
    {
        using var folder = TemporaryFolder.WithBody(markdown + "\n");

        folder.Snapshot().Passages.Select(p => p.Text).Should().Equal(text);
    }

    [Theory]
    [InlineData("\"attaque lâche, traître et barbare\"", "attaque lâche, traître et barbare")]
    [InlineData("« l'armée, dit-il »", "l'armée, dit-il")]
    [InlineData("«мы никогда не действовали, кроме России»", "мы никогда не действовали, кроме России")]
    [InlineData("“it’s ours, {really}”", "it’s ours, {really}")]
    [InlineData("\"a # b = c\"", "a # b = c")]
    [InlineData("\"short-sighted,\"", "short-sighted")]
    [InlineData("\"one two three\"", "two")]
    public void Load_Quote_IsTakenLetterByLetter(string quoted, string quote)
    {
        using var folder = TemporaryFolder.WithBody($"Mali said {quoted} in 2024. {{#x quote=\"{quote}\" quote-by=\"Mali's government\"}}\n");

        folder.Problems().Should().BeEmpty();
        folder.Snapshot().Passages[0].Quote.Should().Be(quote);
        folder.Snapshot().Passages[0].QuoteBy.Should().Be("Mali's government");
    }

    [Fact]
    public void Load_QuoteInSingleMarks_MayHoldDoubleOnes()
    {
        using var folder = TemporaryFolder.WithBody("He-man said «a \"b\" c». {quote='a \"b\" c'}\n");

        folder.Snapshot().Passages[0].Quote.Should().Be("a \"b\" c");
    }

    [Fact]
    public void Load_Headings_GoWithThePassagesBelow()
    {
        using var folder = TemporaryFolder.WithBody("One.\n\n# *First* {#ignored}\nTwo.\n\n- Three.\n  - Four. {#four}\n\n## Second\n\nFive.\n");

        folder.Snapshot().Passages.Select(p => $"{p.Id.Slug} {p.Position} {p.Heading} {p.Text}").Should().Equal(
            "p1 0  One.", "p2 1 First Two.", "p3 2 First Three.", "four 3 First Four.", "p5 4 Second Five.");
    }

    [Fact]
    public void Load_FilesOfWindows_GiveTheSamePassages()
    {
        using var unix = TemporaryFolder.Valid();
        using var windows = new TemporaryFolder();
        foreach (var (path, text) in ValidFiles.All)
        {
            windows.Write(path, "\uFEFF" + text.ReplaceLineEndings("\r\n"));
        }

        windows.Problems().Should().BeEmpty();
        windows.Snapshot().Passages.Should().BeEquivalentTo(unix.Snapshot().Passages);
        windows.Snapshot().Version.Should().Be(unix.Snapshot().Version);
    }

    [Fact]
    public void Load_CrlfFile_CountsLinesAlike()
    {
        using var folder = new TemporaryFolder().Write("articles/a.md", (TemporaryFolder.Head + "One.\n\nTwo. {when=x}\n").ReplaceLineEndings("\r\n"));

        folder.Problems()[0].Should().StartWith("articles/a.md(7): ");
    }

    [Fact]
    public void Cut_AnyAttributes_AreReadBack()
    {
        var names = Gen.Char["abcxyz-"].Array[1, 8].Select(c => new string(c));
        var values = Gen.Char["abc ,.;=#{}'«»“”мїéÀ/1"].Array[0, 20].Select(c => new string(c).Trim());

        Gen.Select(names, Gen.Select(names, values).Array[0, 5]).Sample((slug, pairs) =>
        {
            var braces = $"{{#{slug}{string.Concat(pairs.Select(p => $" {p.Item1}=\"{p.Item2}\""))}}}";
            var block = AttributeParser.Cut($"Text. {braces}", 7, out var rest, out var problem);
            return problem is null && rest == "Text." && block!.Slug == slug && block.Line == 7 && block.Values.SequenceEqual(pairs);
        });
    }

    [Fact]
    public void Cut_AnyLine_DoesNotThrow() =>
        Gen.Char["{}#=\"' ab"].Array[0, 30].Select(c => new string(c)).Sample(line =>
        {
            var block = AttributeParser.Cut(line, 1, out var rest, out var problem);
            return line.StartsWith(rest, StringComparison.Ordinal) && (block is null || problem is null);
        });

    [Fact]
    public void Load_DatesOfDifferentPrecision_GiveLatestDay()
    {
        using var folder = TemporaryFolder.WithBody("One. {when=2025}\n\nTwo. {when=2024-08-04/2024-08-06}\n\nThree. {when=2024-12}\n");

        folder.Snapshot().AsOf.Should().Be(new DateOnly(2024, 8, 6));
    }

    [Fact]
    public void Load_OnlyVagueDates_GivesFirstDayOfTheLatest()
    {
        using var folder = TemporaryFolder.WithBody("One. {when=2025}\n\nTwo. {when=2024-12}\n");

        folder.Snapshot().AsOf.Should().Be(new DateOnly(2025, 1, 1));
    }
}

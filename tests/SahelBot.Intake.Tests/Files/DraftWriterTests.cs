using AwesomeAssertions;
using CsCheck;
using SahelBot.Intake.Files;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;
using SahelBot.Knowledge.Loading;
using Xunit;

namespace SahelBot.Intake.Tests.Files;

public sealed class DraftWriterTests
{
    /// <summary>Letters that mean something to YAML, Markdown or braces, among ordinary ones.</summary>
    private static readonly Gen<string> _tricky = Gen.OneOf(
        Pieces("---", "# ", "- ", "> ", "1. ", "{#x}", "{", "}", ": ", " #", "\"", "'", "\\", "`", "**", "_a_", "[a](http://b)", "<b>", "&amp;", "!", "&a", "*a",
            "@", "%", "|", "~~", "\t", "\n", "\u202E", "\0", "null", "true", "«", "»", "é", "ї", "  ", "http://x.example/", "# guessed", "==="),
        Gen.Char.AlphaNumeric.Select(c => c.ToString())).Array[1, 20].Select(string.Concat);

    [Fact]
    public void Write_AnyTitleAndText_IsReadBackAsItWas()
    {
        Gen.Select(_tricky, _tricky).Where((t, p) => IsWord(t) && IsWord(p)).Sample((title, passage) =>
        {
            var (plainTitle, plainPassage) = (PlainWords.Line(title), MarkdownText.WithoutBraces(PlainWords.Line(passage)));
            var text = DraftWriter.Write(
                [new("id", "a"), new("title", plainTitle), new("url", "https://news.example/a"), new("language", "en")],
                new HashSet<string>(["title"], StringComparer.Ordinal),
                [new ProposedPassage("one", plainPassage, ["mali"]), new ProposedPassage("two", "Another passage.", [])],
                isFromSource: true);

            var document = DraftDocument.Parse(text);

            document.Field("title").Should().Be(plainTitle);
            document.Guessed.Should().Equal("title");
            document.Passages.Select(p => (p.Slug, p.Text)).Should().Equal(("one", plainPassage), ("two", "Another passage."));
            var read = new KnowledgeLoader().Load([new("articles/a.md", document.ToArticle())], new LoadOptions(), CancellationToken.None);
            read.Problems.Where(p => !p.IsWarning && !p.Message.Contains("mali", StringComparison.Ordinal)).Should().BeEmpty();
            document.ToArticle().Split('\n').TakeWhile((l, i) => i == 0 || l != "---").Should().NotContain(l => l.Contains("  # guessed", StringComparison.Ordinal) && !l.Contains('"'));
        });
    }

    private static Gen<string> Pieces(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static bool IsWord(string text) => PlainWords.Line(text).Any(char.IsLetterOrDigit);
}

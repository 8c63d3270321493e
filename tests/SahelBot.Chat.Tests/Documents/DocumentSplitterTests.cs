using System.Globalization;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Documents.Splitting;
using SahelBot.Testing.Documents;
using Xunit;

namespace SahelBot.Chat.Tests.Documents;

public class DocumentSplitterTests
{
    private static readonly Uri _target = new("https://news.example/1");

    [Fact]
    public void Split_FittingDocument_IsTheDocumentItself()
    {
        var document = Document.Of("Short.");

        var parts = DocumentSplitter.Split(document, new LengthMeasure(100));

        parts.Should().ContainSingle().Which.Should().BeSameAs(document);
    }

    [Fact]
    public void Split_EmptyDocument_IsOnePart() =>
        DocumentSplitter.Split(Document.Empty, new LengthMeasure(1)).Should().ContainSingle();

    [Fact]
    public void Split_Paragraphs_AreKeptWhole()
    {
        var paragraphs = Enumerable.Range(1, 6).Select(i => Block.Paragraph.Of($"{i}. {new string('x', 40)} {new string('y', 40)}.")).ToList();

        var parts = DocumentSplitter.Split(new Document([.. paragraphs]), new LengthMeasure(200));

        parts.Should().HaveCount(3);
        parts.SelectMany(p => p.Blocks).Should().Equal(paragraphs);
    }

    [Fact]
    public void Split_LongParagraph_EndsPartsAfterSentences()
    {
        var sentence = "Mali broke off relations with Ukraine on 4 August 2024.";

        var parts = DocumentSplitter.Split(
            Document.Of(string.Join(' ', Enumerable.Repeat(sentence, 40))), new LengthMeasure(300));

        parts.Select(Last).Should().OnlyContain(t => t.EndsWith("2024.", StringComparison.Ordinal));
        parts.Should().HaveCountLessThan(10);
    }

    [Fact]
    public void Split_LittleTooLong_BalancesParts()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 210)); // a little more than a part holds

        var parts = DocumentSplitter.Split(Document.Of(words), new LengthMeasure(1000));

        parts.Should().HaveCount(2);
        parts.Select(p => DocumentText.Compact(p).Length).Should().OnlyContain(l => l > 350);
    }

    [Fact]
    public void Split_Marker_StaysWithItsWord()
    {
        List<Inline> content = [];
        for (var i = 1; i <= 60; i++)
        {
            content.Add(new Inline.Text($" word{i} "));
            content.Add(new Inline.Marker(i, _target));
        }

        var parts = DocumentSplitter.Split(new Document([new Block.Paragraph(content)]), new LengthMeasure(60));

        parts.Should().HaveCountGreaterThan(5);
        parts.Should().OnlyContain(p => DocumentText.Inlines(p.Blocks[0]).First() is Inline.Text);
    }

    [Fact]
    public void Split_Heading_IsNotLeftAlone()
    {
        List<Block> blocks = [];
        for (var i = 0; i < 30; i++)
        {
            blocks.Add(new Block.Heading($"Heading {i}"));
            blocks.Add(Block.Paragraph.Of(string.Join(' ', Enumerable.Repeat("text", 5 + i))));
        }

        for (var limit = 150; limit < 260; limit += 7)
        {
            var parts = DocumentSplitter.Split(new Document(blocks), new LengthMeasure(limit));

            parts.Select(p => p.Blocks[^1]).Should().NotContain(b => b is Block.Heading);
        }
    }

    [Fact]
    public void Split_Sources_StayTogetherInTheLastPart()
    {
        var sources = new Block.SourceList("Sources", [.. Enumerable.Range(1, 5).Select(Line)]);
        var footer = new Block.Footer("Knowledge as of 12 February 2026");
        var document = new Document([Block.Paragraph.Of(string.Join(' ', Enumerable.Repeat("word", 100))), sources, footer]);

        var parts = DocumentSplitter.Split(document, new LengthMeasure(300));

        parts.Should().HaveCountGreaterThan(1);
        parts[^1].Blocks.TakeLast(2).Should().Equal(sources, footer);
        parts.SkipLast(1).SelectMany(p => p.Blocks).Should().NotContain(b => b is Block.SourceList);
    }

    [Fact]
    public void Split_SourcesLargerThanAPart_MoveInWholeLines()
    {
        var lines = Enumerable.Range(1, 40).Select(Line).ToList();
        var document = new Document([Block.Paragraph.Of("Said."), new Block.SourceList("Sources", lines), new Block.Footer("End")]);

        var parts = DocumentSplitter.Split(document, new LengthMeasure(300));

        var lists = parts.SelectMany(p => p.Blocks).OfType<Block.SourceList>().ToList();
        lists.SelectMany(l => l.Lines).Should().Equal(lines);
        lists.Skip(1).Should().OnlyContain(l => l.Title.Length == 0);
        parts[^1].Blocks[^1].Should().Be(new Block.Footer("End"));
        parts[^1].Blocks.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public void Split_EndlessWord_BreaksBetweenGraphemes()
    {
        var family = "👩‍👩‍👧‍👦";

        var parts = DocumentSplitter.Split(Document.Of(string.Concat(Enumerable.Repeat(family, 50))), new LengthMeasure(100));

        parts.Should().HaveCountGreaterThan(3);
        parts.Select(Last).Should().OnlyContain(t => t.Length % family.Length == 0);
    }

    [Fact]
    public void Split_EndlessLink_BecomesLinksToTheSamePage()
    {
        var link = new Inline.Link(string.Join(' ', Enumerable.Repeat("title", 100)), _target);

        var parts = DocumentSplitter.Split(new Document([new Block.Paragraph([link])]), new LengthMeasure(100));

        parts.SelectMany(p => DocumentText.Inlines(p.Blocks[0])).Should().OnlyContain(i => i is Inline.Link);
        DocumentText.Compact(parts).Should().Be(string.Concat(Enumerable.Repeat("title", 100)));
    }

    [Fact]
    public void Split_EndlessMarkers_StillFit()
    {
        var content = Enumerable.Range(1, 100).Select(i => (Inline)new Inline.Marker(i, _target)).Prepend(new Inline.Text("Said.")).ToList();
        var measure = new LengthMeasure(100);

        var parts = DocumentSplitter.Split(new Document([new Block.Paragraph(content)]), measure);

        parts.Should().OnlyContain(p => measure.Measure(p) <= 100);
        parts.SelectMany(p => DocumentText.Inlines(p.Blocks[0])).Should().Equal(content);
    }

    [Fact]
    public void Split_LinkThatFits_StaysWhole()
    {
        var link = new Inline.Link("the whole title of an article", _target);
        var content = Enumerable.Range(0, 40).SelectMany(i => new Inline[] { new Inline.Text(" some words "), link }).ToList();

        var parts = DocumentSplitter.Split(new Document([new Block.Paragraph(content)]), new LengthMeasure(80));

        parts.SelectMany(p => DocumentText.Inlines(p.Blocks[0])).OfType<Inline.Link>().Should().OnlyContain(l => l == link);
    }

    [Fact]
    public void Split_AnyDocument_LosesAndRepeatsNothing() =>
        Gen.Select(Gen.OneOf(DocumentGen.Ordinary, DocumentGen.Adversarial), Gen.Int[80, 400]).Sample((document, limit) =>
        {
            var measure = new LengthMeasure(limit);

            var parts = DocumentSplitter.Split(document, measure);

            DocumentText.Compact(parts).Should().Be(DocumentText.Compact(document));
            parts.Should().OnlyContain(p => measure.Measure(p) <= limit);
        });

    [Fact]
    public void Split_AnyDocument_NeverPartsAPairOrAGrapheme() =>
        Gen.Select(DocumentGen.Adversarial, Gen.Int[40, 200]).Sample((document, limit) =>
        {
            var whole = Graphemes([document]);

            var parts = DocumentSplitter.Split(document, new LengthMeasure(limit));

            Graphemes(parts).Should().Be(whole);
        });

    [Fact]
    public void Split_SameDocument_GivesTheSameParts() =>
        Gen.Select(DocumentGen.Ordinary, Gen.Int[40, 400]).Sample((document, limit) =>
        {
            var first = DocumentSplitter.Split(document, new LengthMeasure(limit));

            var second = DocumentSplitter.Split(document, new LengthMeasure(limit));

            second.Select(p => DocumentText.Compact(p)).Should().Equal(first.Select(p => DocumentText.Compact(p)));
        });

    [Fact]
    public void Split_LongDocument_RendersLittle()
    {
        var paragraph = Block.Paragraph.Of(string.Join(' ', Enumerable.Repeat("Mali broke off relations.", 40)));
        var document = new Document([.. Enumerable.Repeat(paragraph, 200)]);
        var measure = new LengthMeasure(4096);

        var parts = DocumentSplitter.Split(document, measure);

        parts.Should().HaveCountGreaterThan(40);
        measure.Rendered.Should().BeLessThan(40L * 200 * 40 * 25); // not the square of it: each letter some dozen times
    }

    private static SourceLine Line(int number) => new(number, "Kyiv Post · 29 July 2024", $"Title of article {number}", _target);

    private static string Last(Document part) => string.Concat(DocumentText.Inlines(part.Blocks[^1]).OfType<Inline.Text>().Select(t => t.Value));

    /// <summary>Number of graphemes in all texts; parting one would make two of it.</summary>
    private static int Graphemes(IEnumerable<Document> documents) => documents.SelectMany(d => d.Blocks).SelectMany(Texts)
        .Sum(t => Elements(t).Count(e => !string.IsNullOrWhiteSpace(e)));

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Footer footer => [footer.Text],
        Block.SourceList sources => [sources.Title, .. sources.Lines.SelectMany(l => new[] { l.Origin, l.Title })],
        _ => DocumentText.Inlines(block).Select(i => (i as Inline.Text)?.Value ?? (i as Inline.Link)?.Value ?? ""),
    };

    /// <summary>Counts characters, with two for the end of each block.</summary>
    private sealed class LengthMeasure(int limit) : IDocumentMeasure
    {
        public int Limit => limit;

        public long Rendered { get; private set; }

        public int Measure(Document document)
        {
            var size = document.Blocks.Sum(b => 2 + Size(b));
            Rendered += size;
            return size;
        }

        private static int Size(Block block) => block switch
        {
            Block.Heading heading => heading.Text.Length,
            Block.Footer footer => footer.Text.Length,
            Block.SourceList sources => sources.Title.Length + sources.Lines.Sum(l => l.Origin.Length + l.Title.Length + 5),
            _ => DocumentText.Inlines(block).Sum(i => i switch
            {
                Inline.Text text => text.Value.Length,
                Inline.Link link => link.Value.Length,
                _ => 5,
            }),
        };
    }
}

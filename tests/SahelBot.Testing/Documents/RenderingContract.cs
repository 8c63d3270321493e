using System.Globalization;
using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using Xunit;

namespace SahelBot.Testing.Documents;

/// <summary>
/// What every platform's rendering keeps to: all that is readable is shown, in order; nothing that texts hold acts; parts fit the
/// platform; markers lead to their sources.
/// </summary>
public abstract class RenderingContract
{
    private static readonly Uri _target = new("https://news.example/post/36557#:~:text=Mali%20broke%20off");

    /// <summary>Splits and renders as the platform does, and reads the markup back without the renderer's code; fails on broken markup.</summary>
    protected abstract IReadOnlyList<ShownMessage> Show(Document document);

    /// <summary>What in a message's text the platform itself would make active: mentions, addresses, commands and the like.</summary>
    protected abstract IEnumerable<string> FindActive(ShownMessage message);

    /// <summary>True when the platform takes the message.</summary>
    protected abstract bool Fits(ShownMessage message);

    [Fact]
    public void Show_EmptyDocument_ShowsNothing() =>
        string.Concat(Show(Document.Empty).Select(m => m.Text)).Trim().Should().BeEmpty();

    [Fact]
    public void Show_OrdinaryDocument_ShowsEverythingInOrder() => DocumentGen.Ordinary.Sample(document =>
    {
        var shown = string.Concat(Show(document).Select(m => m.Text));

        Missing(DocumentText.Compact(document), shown).Should().BeEmpty();
    });

    [Fact]
    public void Show_HostileDocument_ShowsItsLettersInOrder() => DocumentGen.Adversarial.Sample(document =>
    {
        var shown = string.Concat(Show(document).Select(m => m.Text)).Normalize(NormalizationForm.FormC);
        var readable = string.Concat(ForeignText.Clean(DocumentText.Compact(document)).Where(char.IsAsciiLetterOrDigit));

        Missing(readable, shown).Should().BeEmpty();
    });

    [Fact]
    public void Show_HostileDocument_LinksOnlyWhereTheDocumentDoes() => DocumentGen.Adversarial.Sample(document =>
    {
        var allowed = Targets(document).Where(t => t.IsAbsoluteUri && t.Scheme is "http" or "https")
            .Select(t => t.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)).ToHashSet(StringComparer.Ordinal);

        var links = Show(document).SelectMany(m => m.Links);

        links.Select(l => new Uri(l.Target).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))
            .Should().OnlyContain(t => allowed.Contains(t));
    });

    [Fact]
    public void Show_HostileDocument_ActivatesNothing() => DocumentGen.Adversarial.Sample(document =>
        Show(document).SelectMany(FindActive).Should().BeEmpty());

    [Fact]
    public void Show_HostileDocument_HoldsNoHarmfulCharacter() => DocumentGen.Adversarial.Sample(document =>
    {
        var text = string.Concat(Show(document).Select(m => m.Text));

        text.EnumerateRunes().Where(IsHarmful).Should().BeEmpty();
        text.Should().NotContain("\u0301\u0301\u0301\u0301\u0301\u0301");
    });

    [Fact]
    public void Show_LongDocument_FitsEachMessage() => Gen.OneOf(DocumentGen.Ordinary, DocumentGen.Adversarial).Array[5, 12].Sample(
        documents => Show(new Document([.. documents.SelectMany(d => d.Blocks)])).Should().OnlyContain(m => Fits(m)),
        iter: 20);

    [Fact]
    public void Show_Markers_AllLeadToTheirSources() => Gen.Int[1, 300].Sample(
        count =>
        {
            var content = Enumerable.Range(1, count)
                .SelectMany(i => new Inline[] { new Inline.Text($"This is sentence number {i}. "), new Inline.Marker(i, _target) }).ToList();

            var links = Show(new Document([new Block.Paragraph(content)])).SelectMany(m => m.Links).ToList();

            links.Select(l => l.Text).Should().Equal(Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{i}]")));
            links.Should().OnlyContain(l => l.Target == _target.AbsoluteUri);
        },
        iter: 20);

    /// <summary>The first text from where on what is expected is not shown. Empty when all is.</summary>
    private static string Missing(string expected, string shown)
    {
        var at = 0;
        foreach (var letter in shown)
        {
            at += at < expected.Length && expected[at] == letter ? 1 : 0;
        }

        return expected[at..];
    }

    private static IEnumerable<Uri> Targets(Document document) => document.Blocks.SelectMany(b => b is Block.SourceList sources
        ? sources.Lines.Select(l => l.Target)
        : DocumentText.Inlines(b).Select(i => (i as Inline.Link)?.Target ?? (i as Inline.Marker)?.Target).OfType<Uri>());

    private static bool IsHarmful(Rune rune) => rune.Value switch
    {
        '\n' => false,
        0x200c or 0x200d or 0x2060 => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}

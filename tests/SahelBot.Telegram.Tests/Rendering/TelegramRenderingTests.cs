using System.Text;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using SahelBot.Telegram.Rendering;
using SahelBot.Testing.Documents;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Telegram.Tests.Rendering;

public class TelegramRenderingTests : RenderingContract
{
    private const int MaxLength = 4096;
    private const int MaxHtml = 32 * 1024;
    private const int MaxEntities = 100;

    [Fact]
    public void Render_AnyDocument_IsMeasuredAsTelegramDoes() => DocumentGen.Adversarial.Sample(document =>
    {
        var text = TelegramRenderer.Render(document);

        var (read, entities) = TelegramHtml.Read(text.Html);
        read.Should().Be(text.Plain);
        text.Length.Should().Be(read.Length);
        text.Entities.Should().Be(entities.Count);
    });

    [Fact]
    public void RenderParts_Caption_FitsTheSmallerLimit() => DocumentGen.Ordinary.Sample(document =>
        TelegramRenderer.RenderParts(document, TelegramMeasure.Caption).Should().OnlyContain(t => t.Length <= 1024 && !t.IsEmpty));

    [Fact]
    public void RenderParts_ManyLongAddresses_KeepTheHtmlSmall()
    {
        var address = new Uri("https://news.example/" + new string('a', 1900));
        var content = Enumerable.Range(1, 90).SelectMany(i => new Inline[] { new Inline.Text("Said. "), new Inline.Marker(i, address) });

        var parts = TelegramRenderer.RenderParts(new Document([new Block.Paragraph([.. content])]), TelegramMeasure.Message);

        parts.Should().HaveCountGreaterThan(3);
        parts.Should().OnlyContain(t => Encoding.UTF8.GetByteCount(t.Html) <= MaxHtml);
    }

    [Fact]
    public void RenderParts_LongAnswer_EndsWithItsSources()
    {
        var answer = SampleDocument.Answer();
        var long1 = string.Join(' ', Enumerable.Repeat("Mali broke off relations with Ukraine, its spokesman said.", 150));

        var parts = TelegramRenderer.RenderParts(new Document([Block.Paragraph.Of(long1), .. answer.Blocks]), TelegramMeasure.Message);

        parts.Should().HaveCountGreaterThan(2);
        parts[^1].Plain.Should().Contain("Sources\n[1] ").And.EndWith("89ab");
        parts.SkipLast(1).Should().OnlyContain(p => !p.Plain.Contains("Sources", StringComparison.Ordinal));
        parts.SkipLast(1).Should().OnlyContain(p => p.Plain.EndsWith('.') || p.Plain.EndsWith(']'));
    }

    [Fact]
    public void Render_BlocksWithoutText_LeaveNoGap()
    {
        var document = new Document([Block.Paragraph.Of("One."), Block.Paragraph.Of(" \n"), new Block.Heading(""), Block.Paragraph.Of("Two."), new Block.Footer("")]);

        TelegramRenderer.Render(document).Plain.Should().Be("One.\n\nTwo.");
    }

    [Fact]
    public void Render_FullAnswer_LooksLikeThis()
    {
        var text = TelegramRenderer.Render(SampleDocument.Answer());

        TextSnapshot.Match(text.Html, "html");
        TextSnapshot.Match(text.Plain, "plain");
    }

    protected override IReadOnlyList<ShownMessage> Show(Document document) =>
    [
        .. TelegramRenderer.RenderParts(document, TelegramMeasure.Message).Select(part =>
        {
            var (text, entities) = TelegramHtml.Read(part.Html);
            Encoding.UTF8.GetByteCount(part.Html).Should().BeLessThanOrEqualTo(MaxHtml);
            entities.Should().HaveCountLessThanOrEqualTo(MaxEntities);
            var links = entities.Where(e => e.Tag == "a").Select(e => new ShownLink(text.Substring(e.Start, e.Length), e.Argument));
            return new ShownMessage(text, [.. links]) { Foreign = WithoutOffers(text, entities) };
        }),
    ];

    protected override bool Fits(ShownMessage message) => message.Text.Length is > 0 and <= MaxLength;

    protected override IEnumerable<string> FindActive(ShownMessage message) => AutoEntities.Find(message.Foreign);

    /// <summary>Blanks the slash of a command at the beginning of code.</summary>
    private static string WithoutOffers(string text, IEnumerable<TelegramEntity> entities)
    {
        foreach (var code in entities.Where(e => e.Tag == "code"))
        {
            var offered = Regex.Match(text.Substring(code.Start, code.Length), "^/[a-z][a-z0-9_]{0,31}(?= |$)", RegexOptions.None, TimeSpan.FromSeconds(1));
            text = offered.Success ? text.Remove(code.Start, 1).Insert(code.Start, " ") : text;
        }

        return text;
    }
}

using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Tests.Fakes;
using SahelBot.Retrieval.Languages;
using Xunit;

namespace SahelBot.Intake.Tests.Pages;

public sealed class PageReaderTests : IDisposable
{
    private readonly PageReader _reader = new(
        new LanguageDetector(), new FakeTimeProvider(new DateTimeOffset(2031, 6, 1, 0, 0, 0, TimeSpan.Zero)), NullLogger.Instance);

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData("courier-en.html", "Valdoria recalls its envoy after border clash", "Northern Courier", "2031-05-06", "en", "https://www.news.example/world/valdoria-recalls-envoy", 4)]
    [InlineData("gazette-fr.html", "La Valdorie rappelle son ambassadeur", "La Gazette du Soir", "2031-05-07", "fr", "https://news.example/a", 3)]
    [InlineData("visnyk-uk.html", "Вальдорія відкликала посла з Норландії", "Північний вісник", "2031-05-07", "uk", "https://news.example/a", 3)]
    [InlineData("vestnik-ru.html", "Вальдория отозвала посла из Норландии", "news.example", "2031-05-07", "ru", "https://news.example/a", 3)]
    [InlineData("portal-divs.html", "Talks to begin in June", "Portal News", null, "en", "https://news.example/a", 3)]
    public async Task ReadAsync_NewsPage_FindsWhatItIs(
        string name, string title, string publisher, string? published, string language, string address, int paragraphs)
    {
        var page = await ReadAsync(Sample.Read(name));

        page.Title.Should().Be(title);
        page.Publisher.Should().Be(publisher);
        page.Published?.ToString().Should().Be(published);
        page.Language.Should().Be(language);
        page.Address!.AbsoluteUri.Should().Be(address);
        page.Paragraphs.Where(p => p.Length > 60).Should().HaveCountGreaterThanOrEqualTo(paragraphs);
    }

    [Fact]
    public async Task ReadAsync_NewsPage_LeavesOutWhatIsNotTheArticle()
    {
        var page = await ReadAsync(Sample.Read("courier-en.html"));

        var text = string.Join('\n', page.Paragraphs);
        text.Should().Contain("recalled its ambassador").And.Contain("did not say who had begun");
        text.Should().NotContainAny("script", "steal", "Photo:", "Accept", "Ten recipes", "rights reserved", "color: black", "Jane Writer");
    }

    [Fact]
    public async Task ReadAsync_FrontPage_IsNoArticle() => (await RefusalAsync(Sample.Read("front-page.html"))).Should().Be(DraftRefusal.NoArticle);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html>")]
    [InlineData("\0\0\0\0")]
    [InlineData("<script>while(true){}</script>")]
    [InlineData("<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><p>&b;")]
    public async Task ReadAsync_NoText_IsNoArticle(string html) => (await RefusalAsync(html)).Should().Be(DraftRefusal.NoArticle);

    [Theory(Timeout = HangGuard.Milliseconds)]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<a href=x><p>", 50_000)]
    [InlineData("<svg><g/>", 100_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<p>a", 1_000_000)]
    [InlineData("<br>", 900_000)]
    [InlineData("<select><option>", 100_000)]
    [InlineData("<p a=1 b=2 c=3 d=4>", 200_000)]
    public async Task ReadAsync_EndlesslyMuch_IsGivenUp(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times)) + "Valdoria said on 4 May 2031 that it was over.";

        (await RefusalAsync(html).WaitAsync(TestContext.Current.CancellationToken)).Should().Be(DraftRefusal.NoArticle);
    }

    [Theory(Timeout = HangGuard.Milliseconds)]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("&amp;")]
    [InlineData("word and. ")]
    [InlineData("\"")]
    public async Task ReadAsync_OneLineOfFourMegabytes_DoesNotHang(string piece)
    {
        var html = $"<article><p>{string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length))}</p></article>";

        var page = await Record.ExceptionAsync(() => ReadAsync(html).WaitAsync(TestContext.Current.CancellationToken));

        page.Should().Match<Exception?>(e => e == null || e is FetchRefusedException);
    }

    [Fact]
    public async Task ReadAsync_TitleWithTricks_IsPlain()
    {
        var html = Sample.Read("visnyk-uk.html").Replace(
            "<title>Вальдорія", "<title>\u202Egnp.exe\u2066\u200B\u0000\u0007 \n\n Вальдорія", StringComparison.Ordinal).Replace("<h1>", "<h2>", StringComparison.Ordinal);

        (await ReadAsync(html)).Title.Should().Be("gnp.exe Вальдорія відкликала посла з Норландії");
    }

    [Fact]
    public async Task ReadAsync_CanonicalOfAnotherSite_IsNotBelieved() =>
        (await ReadAsync(Sample.Read("visnyk-uk.html"))).Address!.Host.Should().Be("news.example");

    [Fact]
    public async Task ReadAsync_DeepJson_IsPassedOver()
    {
        var html = Sample.Read("gazette-fr.html").Replace(
            "</head>",
            $"<script type=\"application/ld+json\">{new string('[', 100_000)}</script></head>",
            StringComparison.Ordinal);

        (await ReadAsync(html)).Publisher.Should().Be("La Gazette du Soir");
    }

    [Fact]
    public async Task ReadAsync_PlainText_TitleAndParagraphs()
    {
        var page = await _reader.ReadAsync(
            new FetchedPage(
                new Uri("https://www.news.example/a.txt"), false,
                "# A report\n\nValdoria said on 4 May 2031\nthat it had closed its border.\n\n- Norland said on 5 May 2031 that it regretted the step, and asked for talks."),
            TestContext.Current.CancellationToken);

        page.Title.Should().Be("A report");
        page.Publisher.Should().Be("news.example");
        page.Paragraphs.Should().Equal(
            "Valdoria said on 4 May 2031 that it had closed its border.",
            "Norland said on 5 May 2031 that it regretted the step, and asked for talks.");
    }

    private Task<WebPage> ReadAsync(string html) =>
        _reader.ReadAsync(new FetchedPage(new Uri("https://news.example/a"), true, html), TestContext.Current.CancellationToken);

    private async Task<DraftRefusal> RefusalAsync(string html) =>
        (await FluentActions.Awaiting(() => ReadAsync(html)).Should().ThrowAsync<FetchRefusedException>()).Which.Why;
}

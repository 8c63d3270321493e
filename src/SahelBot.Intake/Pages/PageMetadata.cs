using AngleSharp.Html.Dom;
using SahelBot.Core.Knowledge;

namespace SahelBot.Intake.Pages;

/// <summary>What a page says of itself in its head: title, publisher, date, language and its own address.</summary>
internal sealed class PageMetadata
{
    private const int MostTitle = 300;
    private const int MostPublisher = 100;

    private static readonly string[] _titles = ["og:title", "twitter:title", "dc.title"];
    private static readonly string[] _publishers = ["og:site_name", "article:publisher_name", "dc.publisher", "application-name"];

    private static readonly string[] _dates =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
        "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date",
    ];

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="document">The page as it came.</param>
    /// <param name="address">Where it was found.</param>
    /// <param name="today">Dates after it are mistakes.</param>
    public PageMetadata(IHtmlDocument document, Uri address, DateOnly today)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (!string.IsNullOrWhiteSpace(name))
            {
                _metas.TryAdd(name.Trim(), meta.GetAttribute("content") ?? "");
            }
        }

        var data = LinkedData.Read(document.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent));
        Publisher = PublisherOf(data, address);
        Title = TitleOf(document, data, Publisher);
        Published = PageDates.Read(data.Published, today)
            ?? _dates.Select(n => PageDates.Read(_metas.GetValueOrDefault(n), today)).FirstOrDefault(d => d is not null)
            ?? PageDates.Read(document.QuerySelector("[itemprop='datePublished']")?.GetAttribute("datetime"), today)
            ?? PageDates.Read(document.QuerySelector("article time[datetime], main time[datetime], time[datetime]")?.GetAttribute("datetime"), today);
        Language = Code(document.DocumentElement?.GetAttribute("lang")) ?? Code(_metas.GetValueOrDefault("og:locale"));
        Address = AddressOf(document, address);
    }

    /// <summary>Empty when there is none.</summary>
    public string Title { get; }

    public string Publisher { get; }

    public PartialDate? Published { get; }

    /// <summary>Two letters. Null when the page does not say.</summary>
    public string? Language { get; }

    /// <summary>The page's own address where it names one of the same site, and where it was found otherwise.</summary>
    public Uri Address { get; }

    private string? Meta(IEnumerable<string> names, int most) =>
        names.Select(n => PlainWords.Line(_metas.GetValueOrDefault(n), most)).FirstOrDefault(t => t.Length > 0);

    private string PublisherOf(LinkedData data, Uri address) =>
        PlainWords.Line(data.Publisher, MostPublisher) is { Length: > 0 } named ? named : Meta(_publishers, MostPublisher) ?? SameSite.Host(address);

    private string TitleOf(IHtmlDocument document, LinkedData data, string publisher)
    {
        var headline = PlainWords.Line(data.Headline, MostTitle);
        if (headline.Length > 0)
        {
            return headline;
        }

        var written = Meta(_titles, MostTitle) ?? PlainWords.Line(document.QuerySelector("h1")?.TextContent, MostTitle);
        var title = written.Length > 0 ? written : PlainWords.Line(document.Title, MostTitle);
        return WithoutPublisher(title, publisher);
    }

    /// <summary>Takes "- Kyiv Post" off the end of a title.</summary>
    private static string WithoutPublisher(string title, string publisher)
    {
        if (publisher.Length == 0 || !title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title[..^publisher.Length].TrimEnd();
        return rest.Length > 1 && rest[^1] is '-' or '–' or '—' or '|' or '·' or ':' or '»' or '/' ? rest[..^1].TrimEnd() : title;
    }

    private static string? Code(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    private Uri AddressOf(IHtmlDocument document, Uri address)
    {
        string?[] named = [document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), _metas.GetValueOrDefault("og:url")];
        foreach (var text in named.OfType<string>())
        {
            if (text.Length < 2_000 && Uri.TryCreate(address, text.Trim(), out var canonical) && canonical.Scheme is "http" or "https"
                && canonical.UserInfo.Length == 0 && SameSite.Is(canonical, address)
                && (canonical.AbsolutePath != "/" || address.AbsolutePath == "/"))
            {
                return new UriBuilder(canonical) { Fragment = "" }.Uri;
            }
        }

        return address;
    }
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;

namespace SahelBot.Intake.Pages;

/// <summary>
/// Parses HTML: no scripts, no styles, nothing loaded. What would take the parser long is given up: its time grows with the square of
/// the depth.
/// </summary>
internal sealed class PageParser(TimeProvider time)
{
    private const int MostElements = 30_000;
    private const int MostOpen = 1_000;
    private const int MostDepth = 256;
    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(5);

    /// <summary>Elements that have no end, or that other elements end.</summary>
    private static readonly HashSet<string> _endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp", "body",
        "html", "head",
    };

    /// <exception cref="FetchRefusedException">It is built to be more work than any article is.</exception>
    public IHtmlDocument Parse(string html)
    {
        var began = time.GetTimestamp();
        var elements = 0;
        var open = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = MostDepth,
            SkipComments = true,
            OnCreated = (_, _) =>
            {
                elements++;
                Limit(elements > MostElements || (elements % 256 == 0 && time.GetElapsedTime(began) > _mostTime));
            },
            OnToken = (token, _) =>
            {
                open = Math.Max(0, open + Change(token));
                Limit(open > MostOpen);
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    private static int Change(HtmlToken token) => token.Type switch
    {
        HtmlTokenType.StartTag when token is HtmlTagToken { IsSelfClosing: false } && !_endless.Contains(token.Name) => 1,
        HtmlTokenType.EndTag when !_endless.Contains(token.Name) => -1,
        _ => 0,
    };

    private static void Limit(bool isPassed)
    {
        if (isPassed)
        {
            throw new FetchRefusedException(DraftRefusal.NoArticle, "the page is too large or nested too deep");
        }
    }
}

using AngleSharp.Html.Dom;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Drafts;
using SahelBot.Core.Retrieval;
using SahelBot.Intake.Fetching;
using SmartReader;

namespace SahelBot.Intake.Pages;

/// <summary>Takes title, date and main text out of a page or a text. Safe to use from many threads at once.</summary>
internal sealed partial class PageReader(ILanguageDetector languages, TimeProvider time, ILogger logger) : IDisposable
{
    private const int MostAtOnce = 2;

    /// <summary>In UTF-16 units; an article has a few thousand.</summary>
    private const int LeastText = 120;

    private const int MostSampled = 3_000;
    private static readonly string[] _told = ["en", "fr", "uk", "ru"];
    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(10);

    /// <summary>A page that is given up goes on in its thread until it ends; no more than a few may do so.</summary>
    private readonly SemaphoreSlim _room = new(MostAtOnce);

    public void Dispose() => _room.Dispose();

    /// <exception cref="FetchRefusedException">There is no article in it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<WebPage> ReadAsync(FetchedPage page, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        var work = Task.Run(() => page.IsHtml ? FromHtml(page) : FromText(page), cancellationToken);
        _ = work.ContinueWith(_ => _room.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(_mostTime, time, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not TimeoutException and not FetchRefusedException)
        {
            LogUnreadable(logger, e); // a page may hold anything, and the libraries that read it have mistakes
            throw NoArticle();
        }
        catch (TimeoutException)
        {
            throw new FetchRefusedException(DraftRefusal.NoArticle, "the page is too large or nested too deep");
        }
    }

    private static FetchRefusedException NoArticle() => new(DraftRefusal.NoArticle, "");

    private WebPage FromHtml(FetchedPage page)
    {
        var parser = new PageParser(time);
        using var document = parser.Parse(page.Text);
        var metadata = new PageMetadata(document, page.Address, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var paragraphs = MainText(document, parser, page.Address);
        if (paragraphs.Sum(p => p.Length) < LeastText)
        {
            throw NoArticle();
        }

        return new WebPage
        {
            Title = metadata.Title,
            Address = metadata.Address,
            Publisher = metadata.Publisher,
            Published = metadata.Published,
            Language = Language(paragraphs, metadata.Language),
            Paragraphs = paragraphs,
        };
    }

    private static IReadOnlyList<string> MainText(IHtmlDocument document, PageParser parser, Uri address)
    {
        using var reader = new Reader(address.AbsoluteUri, document) { ContinueIfNotReadable = true, DisableJSONLD = true };
        var article = reader.GetArticle();
        if (string.IsNullOrEmpty(article.Content))
        {
            return [];
        }

        using var content = parser.Parse(article.Content);
        return content.Body is { } body ? PageText.Paragraphs(body) : [];
    }

    /// <summary>A text that is no web page, but was fetched as one.</summary>
    private WebPage FromText(FetchedPage page)
    {
        var text = TextFile.Read(page.Text);
        if (text.Paragraphs.Sum(p => p.Length) < LeastText)
        {
            throw NoArticle();
        }

        return new WebPage
        {
            Title = text.Title,
            Address = page.Address,
            Publisher = SameSite.Host(page.Address),
            Language = Language(text.Paragraphs, null),
            Paragraphs = text.Paragraphs,
        };
    }

    /// <summary>Templates often name a wrong one of the languages that can be told apart; of others the page knows better.</summary>
    public string Language(IReadOnlyList<string> paragraphs, string? named)
    {
        var sample = PlainWords.Line(string.Join(' ', paragraphs.Take(20)), MostSampled);
        return named is null || _told.Contains(named, StringComparer.Ordinal) ? languages.Detect(sample, named ?? "en") : named;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be read")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);
}

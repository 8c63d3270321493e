using SahelBot.Core.Answers;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Files;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;

namespace SahelBot.Intake;

/// <summary>Makes the text that a draft begins with.</summary>
internal sealed class DraftMaker(ICurrentKnowledge knowledge, DraftReviewer reviewer, DraftFolder folder, PageReader pages, TimeProvider time)
{
    /// <summary>In UTF-16 units: more than any article of the folder, and little enough for every review.</summary>
    public const int MostCharacters = 200_000;

    private const string Day = "yyyy-MM-dd";

    /// <exception cref="FetchRefusedException">No sentence of the page reports anything.</exception>
    public string FromPage(WebPage page)
    {
        var passages = new PassageProposer(reviewer.Actors()).FromPage(page);
        return passages.Count == 0
            ? throw new FetchRefusedException(DraftRefusal.NoArticle, "")
            : Write(page, passages, isFromSource: true);
    }

    /// <param name="name">As somebody else wrote it.</param>
    /// <exception cref="FetchRefusedException">It is neither an article nor text.</exception>
    public string FromFile(string name, byte[] bytes)
    {
        if (Charsets.IsBinary(bytes) || Path.GetExtension(name).ToLowerInvariant() is not ("" or ".md" or ".markdown" or ".txt" or ".text"))
        {
            throw new FetchRefusedException(DraftRefusal.NotAnArticle, "only Markdown (.md) and plain text (.txt) are read");
        }

        var text = PlainWords.Lines(Charsets.Decode(bytes, null, isHtml: false)).Trim();
        CheckLength(text);
        return text.StartsWith("---", StringComparison.Ordinal) ? WithId(text + "\n", name) : FromText(text, name);
    }

    /// <exception cref="FetchRefusedException">It is too long.</exception>
    public static void CheckLength(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new FetchRefusedException(DraftRefusal.TooLarge, "");
        }
    }

    /// <summary>An article of the format is taken as it is; only the id, which its file name gives there, is written into it.</summary>
    private string WithId(string text, string name)
    {
        var document = DraftDocument.Parse(text);
        if (document.Head == 0 || document.Field(DraftFields.Id) is not null || document.Field(DraftFields.Translates) is not null)
        {
            return text;
        }

        var lines = document.Lines.ToList();
        lines.Insert(1, $"{DraftFields.Id}: {NewId(Slugs.Of(Path.GetFileNameWithoutExtension(name), 12, 60))}{DraftDocument.GuessedMark}");
        return string.Join('\n', lines);
    }

    private string FromText(string text, string name)
    {
        var file = TextFile.Read(text);
        var passages = new PassageProposer(reviewer.Actors()).FromFile(file.Paragraphs);
        if (passages.Count == 0)
        {
            throw new FetchRefusedException(DraftRefusal.NoArticle, "");
        }

        var page = new WebPage
        {
            Title = file.Title.Length > 0 ? file.Title : PlainWords.Line(Path.GetFileNameWithoutExtension(name).Replace('_', ' '), 200),
            Address = file.Address,
            Publisher = file.Address is { } address ? SameSite.Host(address) : "",
            Language = pages.Language(file.Paragraphs, null),
            Paragraphs = file.Paragraphs,
        };
        return Write(page, passages, isFromSource: false);
    }

    private string Write(WebPage page, IReadOnlyList<ProposedPassage> passages, bool isFromSource)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var publisher = Slugs.Of(page.Publisher, 3, 24);
        var title = Slugs.Of(page.Title, 6, 50, 3);
        KeyValuePair<string, string>[] fields =
        [
            new(DraftFields.Id, NewId(string.Join('-', new[] { publisher, title }.Where(p => p.Length > 0)))),
            new(DraftFields.Title, page.Title),
            new(DraftFields.Url, page.Address?.AbsoluteUri ?? ""),
            new(DraftFields.Publisher, page.Publisher),
            new(DraftFields.Published, page.Published?.ToString() ?? ""),
            new(DraftFields.Language, page.Language),
            new(DraftFields.Retrieved, today.ToString(Day, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        var guessed = fields.Select(f => f.Key).Where(k => k != DraftFields.Retrieved).ToHashSet(StringComparer.Ordinal);
        return DraftWriter.Write(fields, guessed, passages, isFromSource);
    }

    /// <summary>One that neither the knowledge in force nor the folder has.</summary>
    private string NewId(string wished)
    {
        var names = folder.Names().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var snapshot = knowledge.Current.Snapshot;
        return Slugs.Unique(wished.Length > 0 ? wished : "article", id => names.Contains(id + ".md") || snapshot.TryGetArticle(id, out _));
    }
}

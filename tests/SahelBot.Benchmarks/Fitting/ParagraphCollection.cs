using System.Globalization;
using System.Text.Json;
using SahelBot.Core.Knowledge;

namespace SahelBot.Benchmarks.Fitting;

/// <summary>
/// Articles of an encyclopedia with questions on their paragraphs, in the layout of BEIR with answers: <c>corpus.jsonl</c> with lines of "_id" ("article-paragraph",
/// both numbers from 0), "title" and "text", and <c>qa.jsonl</c> with lines of "pid", "article", "question" and "answers". Made from SQuAD (Rajpurkar et al. 2016), for one.
/// </summary>
internal sealed class ParagraphCollection
{
    private readonly Dictionary<int, Article> _articles;

    private ParagraphCollection(Dictionary<int, Article> articles, IReadOnlyList<ParagraphQuestion> questions) => (_articles, Questions) = (articles, questions);

    public IReadOnlyList<ParagraphQuestion> Questions { get; }

    public IEnumerable<int> Articles => _articles.Keys;

    public static ParagraphCollection Read(string folder)
    {
        var articles = Lines(folder, "corpus.jsonl")
            .Select(l => (Id: Text(l, "_id"), Title: Text(l, "title"), Text: Text(l, "text")))
            .GroupBy(l => int.Parse(l.Id.Split('-')[0], CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, g => Make(g.Key, g.First().Title, [.. g.Select(l => l.Text)]));
        var questions = Lines(folder, "qa.jsonl").Select(l => new ParagraphQuestion(
            Text(l, "pid"), l.GetProperty("article").GetInt32(), Text(l, "question"), [.. l.GetProperty("answers").EnumerateArray().Select(a => a.GetString() ?? "")]));
        return new ParagraphCollection(articles, [.. questions]);
    }

    /// <summary>The id of a passage's paragraph.</summary>
    public static string IdOf(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{passage.Source.Id}-{passage.Position}");

    /// <summary>Nothing but some of the articles.</summary>
    public Snapshot With(params IEnumerable<int> articles) => Of(articles.Select(a => _articles[a]));

    /// <summary>One article less a paragraph.</summary>
    public Snapshot Without(string paragraph, int article) =>
        Of([_articles[article] with { Passages = [.. _articles[article].Passages.Where(p => IdOf(p) != paragraph)] }]);

    private static Snapshot Of(IEnumerable<Article> articles) => new(new SnapshotContent { Version = "paragraphs", Articles = [.. articles] });

    private static IEnumerable<JsonElement> Lines(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(l => l.Length > 0).Select(l => JsonElement.Parse(l));

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? "";

    private static Article Make(int number, string title, IReadOnlyList<string> paragraphs)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var source = new Source { Id = id, Title = title.Replace('_', ' '), Url = new Uri("https://example.org/" + id), Publisher = "Example", Language = "en" };
        return new Article(source, "en", IsTranslation: false,
        [
            .. paragraphs.Select((text, i) => new Passage
            {
                Id = new PassageId(id, string.Create(CultureInfo.InvariantCulture, $"p{i}")), Source = source, Text = text, Language = "en", Position = i,
            }),
        ]);
    }
}

using SahelBot.Core.Text;
using SahelBot.Intake.Files;
using SahelBot.Intake.Pages;

namespace SahelBot.Intake.Passages;

/// <summary>Makes passages of an article's text.</summary>
internal sealed class PassageProposer(ActorFinder actors)
{
    private const int MostFromPage = 12;
    private const int MostFromFile = 60;
    private const int MostSentences = 3;
    private const int MostSentencesRead = 600;
    private const int MostCharacters = 600;

    private static readonly HashSet<string> _leaning = WordSets.Words(
        """
        he she it they this these that those his her their its there
        il elle ils elles ce cela celui celle ceux son sa ses leur leurs
        він вона воно вони це цей ця ці його її їх їхній
        он она оно они это этот эта эти его её их
        """);

    private readonly SentenceSignals _signals = new(actors);

    /// <summary>
    /// The sentences of a page that tell most, at most twelve pieces, in the order of the page, each with the publisher's name before it.
    /// </summary>
    /// <returns>Empty when the page has no sentence that reports something.</returns>
    public IReadOnlyList<ProposedPassage> FromPage(WebPage page)
    {
        var pieces = page.Paragraphs.SelectMany(Pieces).Take(MostSentencesRead).Distinct(StringComparer.Ordinal).ToList();
        var best = pieces.Select((text, place) => (Text: text, Place: place, Score: _signals.Of(text)))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Place).Take(MostFromPage).OrderBy(p => p.Place);
        return Named(best.Select(p => Attribution.Of(page.Publisher, page.Language) + p.Text));
    }

    /// <summary>What a moderator wrote: every paragraph, cut where it has more than three sentences.</summary>
    public IReadOnlyList<ProposedPassage> FromFile(IReadOnlyList<string> paragraphs) =>
        Named(paragraphs.SelectMany(p => SentenceSplitter.Split(p).Chunk(MostSentences)).Select(s => string.Join(' ', s)).Take(MostFromFile));

    /// <summary>Sentences, each with those before it that it cannot be understood without.</summary>
    private static IEnumerable<string> Pieces(string paragraph)
    {
        var piece = new List<string>();
        foreach (var sentence in SentenceSplitter.Split(paragraph.Length > 20_000 ? paragraph[..20_000] : paragraph))
        {
            if (!SentenceFilter.IsReport(sentence))
            {
                if (piece.Count > 0)
                {
                    yield return string.Join(' ', piece);
                }

                piece.Clear();
            }
            else if (!IsLeaning(sentence))
            {
                if (piece.Count > 0)
                {
                    yield return string.Join(' ', piece);
                }

                piece = [sentence];
            }
            else if (piece.Count is > 0 and < MostSentences && piece.Sum(s => s.Length) + sentence.Length < MostCharacters)
            {
                piece.Add(sentence);
            }
        }

        if (piece.Count > 0)
        {
            yield return string.Join(' ', piece);
        }
    }

    private static bool IsLeaning(string sentence) =>
        WordSets.WordsOf(WordSets.Spaced(sentence.Length > 40 ? sentence[..40] : sentence)).FirstOrDefault() is { } first && _leaning.Contains(first);

    private List<ProposedPassage> Named(IEnumerable<string> texts)
    {
        var passages = new List<ProposedPassage>();
        foreach (var text in texts)
        {
            var plain = MarkdownText.WithoutBraces(text);
            var slug = Slugs.Of(SourceSentences.Said(plain), 4, 40, 4) is { Length: > 0 } words && !DraftFields.All.Contains(words, StringComparer.Ordinal)
                ? words
                : $"passage-{passages.Count + 1}";
            passages.Add(new ProposedPassage(Slugs.Unique(slug, s => passages.Exists(p => p.Slug == s)), plain, actors.Find(plain)));
        }

        return passages;
    }
}

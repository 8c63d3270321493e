using SahelBot.Chat.Documents;
using SahelBot.Chat.Turns;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Asking;

/// <summary>
/// Puts the positions on a contested point one below the other: who holds each, and the passage in which it is taken, word for word.
/// </summary>
/// <param name="Body">The page.</param>
/// <param name="Citations">By number.</param>
internal sealed record SidesPage(Document Body, IReadOnlyList<Citation> Citations)
{
    /// <summary>False for a point whose positions no source of the knowledge reports: there is nothing to cite.</summary>
    public static bool HasSides(ContestedPoint point) => point.Positions.Any(IsSourced);

    /// <summary>
    /// Holders whose positions stand in one passage share a line. A position that no source reports is left out: it would stand
    /// there without a citation.
    /// </summary>
    public static SidesPage Of(Turn turn, ContestedPoint point, string language)
    {
        var citations = new List<Citation>();
        var sides = new List<IReadOnlyList<Inline>>();
        var bySource = point.Positions.Where(IsSourced).GroupBy(p => p.Passages[0]);
        foreach (var holders in bySource)
        {
            if (turn.Knowledge.Cite(holders.Key, citations.Count + 1, language) is { } citation)
            {
                citations.Add(citation);
                sides.Add(
                [
                    new Inline.Text(string.Join("; ", holders.Select(h => h.Holder)) + ": ", TextStyle.Strong),
                    .. SourceText.Marked(citation.Passage.Text, [citation]),
                ]);
            }
        }

        return new SidesPage(new Document([.. Blocks(turn, point, sides, citations, language)]), citations);
    }

    private static bool IsSourced(Position position) => position is { IsUnsourced: false, Passages.Count: > 0 };

    private static IEnumerable<Block> Blocks(
        Turn turn, ContestedPoint point, List<IReadOnlyList<Inline>> sides, List<Citation> citations, string language)
    {
        yield return new Block.Heading(point.Question);
        if (sides.Count > 0)
        {
            yield return new Block.BulletList(sides);
        }

        yield return Outcomes.NoticeOf(NoticeKind.Contested, point.Note);
        if (citations.Count > 0)
        {
            yield return SourceText.ListOf(citations, language);
        }

        yield return Outcomes.FreshnessOf(turn.Snapshot.Version, turn.Snapshot.AsOf, language);
    }
}

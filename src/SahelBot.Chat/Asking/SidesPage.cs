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
    /// <summary>A position that no source reports is left out: it would stand there without a citation.</summary>
    public static SidesPage Of(Turn turn, ContestedPoint point, string language)
    {
        var citations = new Dictionary<PassageId, Citation>();
        var sides = new List<IReadOnlyList<Inline>>();
        foreach (var position in point.Positions.Where(p => p is { IsUnsourced: false, Passages.Count: > 0 }))
        {
            var best = position.Passages[0];
            if (!citations.TryGetValue(best, out var citation))
            {
                citation = turn.Knowledge.Cite(best, citations.Count + 1, language);
                if (citation is null)
                {
                    continue;
                }

                citations[best] = citation;
            }

            sides.Add(
            [
                new Inline.Text(position.Holder + ": ", TextStyle.Strong),
                .. SourceText.Marked(citation.Passage.Text, [citation]),
            ]);
        }

        var numbered = citations.Values.OrderBy(c => c.Number).ToList();
        return new SidesPage(new Document([.. Blocks(turn, point, sides, numbered, language)]), numbered);
    }

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

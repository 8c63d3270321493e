using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Drafts;

/// <summary>
/// Shows a draft to moderators: the first page is what it says about itself and what speaks against it, the others are its passages.
/// A message that shows a draft is linked to an exchange with the draft's id, so that a reply to it finds the draft.
/// </summary>
internal sealed class DraftPage(ButtonMaker maker, IExchangeStore exchanges)
{
    private const int LongestValue = 300;
    private const int LongestPassage = 1800;
    private const int MostProblems = 10;
    private const int MostConflicts = 6;
    private const int MostNames = 12;

    /// <summary>A longer quote is folded where a platform can do that, in UTF-16 units.</summary>
    private const int LongQuote = 300;

    /// <summary>So much text of passages fits on a page, in UTF-16 units: with their names less than any platform's message.</summary>
    private const int PageLength = 2000;

    /// <param name="page">From 1; too far means the last page.</param>
    public async Task<Reply> ShowAsync(Turn turn, DraftReview review, int page, ReplyAct act, CancellationToken cancellationToken)
    {
        var bundles = Bundles(review.Passages);
        var paging = Paging.Of(bundles.Count + 1, 1, page);
        var blocks = new List<Block> { new Block.Heading(TitleOf(turn, review)) };
        if (paging.Number == 1)
        {
            blocks.AddRange(await SummaryAsync(turn, review, cancellationToken));
        }
        else
        {
            blocks.AddRange(bundles[paging.Number - 2].SelectMany(p => Passage(turn, p)));
        }

        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        var (draft, words) = (review.Draft, turn.Words.Drafts);
        blocks.Add(new Block.Footer(PlainText.Fill(words.Draft, draft.Id, draft.Revision, draft.By.Name)));
        return new Reply
        {
            Body = new Document(blocks),
            Act = act,
            Buttons = Buttons(turn, draft, paging),
            IsOnlyForPerson = true,
            Exchange = new ExchangeId(draft.Id.Value),
        };
    }

    /// <summary>The title of a draft, for a heading or a line of a list.</summary>
    public static string TitleOf(Turn turn, DraftReview review) =>
        PlainText.Shorten(PlainText.Clean(ValueOf(review, "title")), LongestValue) is { Length: > 0 } title
            ? title
            : turn.Words.Drafts.Untitled;

    private static string ValueOf(DraftReview review, string field) =>
        review.Fields.FirstOrDefault(f => string.Equals(f.Key, field, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    /// <summary>Passages put together so that each page is about full; a long one has a page of its own.</summary>
    private static List<List<DraftPassage>> Bundles(IReadOnlyList<DraftPassage> passages)
    {
        var bundles = new List<List<DraftPassage>>();
        var length = PageLength;
        foreach (var passage in passages)
        {
            var own = Math.Min(passage.Text.Length, LongestPassage);
            if (length + own > PageLength)
            {
                bundles.Add([]);
                length = 0;
            }

            bundles[^1].Add(passage);
            length += own;
        }

        return bundles;
    }

    private async Task<IEnumerable<Block>> SummaryAsync(Turn turn, DraftReview review, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        var blocks = new List<Block>();
        AddState(turn, review.Draft, blocks);
        if (review.Draft.Gap is { } gap && await exchanges.FindAsync(gap, cancellationToken) is { } asked)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.ForQuestion, PlainText.Shorten(asked.Question, LongestValue))));
        }

        blocks.Add(new Block.Paragraph([new Inline.Text(words.From), Origin(review.Draft.Origin)]));
        if (review.Fields.Count > 0)
        {
            blocks.Add(new Block.Heading(words.Fields));
            blocks.Add(new Block.BulletList([.. review.Fields.Select(f => Field(words, review, f))]));
        }

        AddProblems(blocks, words.Problems, words, [.. review.Problems.Where(p => !p.IsWarning)]);
        AddProblems(blocks, words.Warnings, words, [.. review.Problems.Where(p => p.IsWarning)]);
        if (review.Twin is { } twin)
        {
            var name = turn.Snapshot.TryGetArticle(twin, out var article) ? $"{twin} (“{article.Source.Title}”)" : twin;
            blocks.Add(Outcomes.NoticeOf(NoticeKind.Outdated, PlainText.Fill(words.Twin, name)));
        }

        AddConflicts(turn, blocks, review.Conflicts);
        blocks.Add(Block.Paragraph.Of(
            review.Passages.Count == 0 ? words.NoPassages : PlainText.Fill(words.Passages, review.Passages.Count)));
        if (NamesOf(turn, review.Actors) is { Length: > 0 } names)
        {
            blocks.Add(Block.Paragraph.Of(names));
        }

        return blocks;
    }

    private static void AddState(Turn turn, Draft draft, List<Block> blocks)
    {
        var words = turn.Words.Drafts;
        var text = draft.State switch
        {
            DraftState.Approved => words.FasterApproved,
            DraftState.Discarded => words.FasterDiscarded,
            _ => null,
        };
        if (text is not null)
        {
            blocks.Add(Outcomes.NoticeOf(NoticeKind.Outdated, PlainText.Fill(text, draft.By.Name)));
        }
    }

    private static List<Inline> Field(DraftWords words, DraftReview review, KeyValuePair<string, string> field)
    {
        var line = new List<Inline>
        {
            new Inline.Text(field.Key + ": ", TextStyle.Strong),
            Origin(field.Value),
        };
        if (review.Guessed.Contains(field.Key))
        {
            line.Add(new Inline.Text($" ({words.Guessed})", TextStyle.Emphasis));
        }

        return line;
    }

    /// <summary>An address can be opened; anything else is text.</summary>
    private static Inline Origin(string text)
    {
        var shown = PlainText.Shorten(PlainText.Clean(text), LongestValue);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Inline.Link(shown, address)
            : new Inline.Text(shown);
    }

    private static void AddProblems(List<Block> blocks, string heading, DraftWords words, List<KnowledgeProblem> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        blocks.Add(new Block.Heading(heading));
        blocks.Add(new Block.BulletList([.. Some(
            problems, MostProblems, words.More, p => [new Inline.Text(PlainText.Shorten(PlainText.Clean(p.Message), LongestValue))])]));
    }

    private static void AddConflicts(Turn turn, List<Block> blocks, IReadOnlyList<DraftConflict> conflicts)
    {
        if (conflicts.Count == 0)
        {
            return;
        }

        var words = turn.Words.Drafts;
        blocks.Add(new Block.Heading(words.Conflicts));
        blocks.Add(new Block.BulletList([.. Some(conflicts, MostConflicts, words.More, c => Conflict(turn, c))]));
    }

    private static List<Inline> Conflict(Turn turn, DraftConflict conflict)
    {
        var words = turn.Words.Drafts;
        var line = new List<Inline>
        {
            new Inline.Text(conflict.Slug + ": ", TextStyle.Strong),
            new Inline.Text(PlainText.Fill(words.DraftSays, Short(conflict.DraftSays)) + "; "),
            new Inline.Text(PlainText.Fill(words.KnowledgeSays, Short(conflict.ExistingSays)) + " – "),
        };
        line.Add(turn.Knowledge.Cite(conflict.Existing, 1, turn.Language) is { } citation
            ? new Inline.Link(SourceText.OriginOf(citation.Passage.Source, turn.Language), citation.DeepLink)
            : new Inline.Text(conflict.Existing.ToString()));
        return line;
    }

    private static string Short(string text) => PlainText.Shorten(PlainText.Clean(text), LongestValue);

    private static IEnumerable<IReadOnlyList<Inline>> Some<T>(
        IReadOnlyList<T> items, int most, string more, Func<T, IReadOnlyList<Inline>> line)
    {
        var lines = items.Take(most).Select(line);
        return items.Count <= most ? lines : lines.Append([new Inline.Text(PlainText.Fill(more, items.Count - most))]);
    }

    private static IEnumerable<Block> Passage(Turn turn, DraftPassage passage)
    {
        var names = NamesOf(turn, passage.Actors);
        yield return new Block.Paragraph(
        [
            new Inline.Text(passage.Slug, TextStyle.Strong),
            new Inline.Text(names.Length > 0 ? " · " + names : ""),
        ]);
        yield return new Block.Quote(
            [new Inline.Text(PlainText.Shorten(PlainText.Clean(passage.Text), LongestPassage))], passage.Text.Length > LongQuote);
        if (passage.Text.Length > LongestPassage)
        {
            yield return Outcomes.NoticeOf(
                NoticeKind.Information, PlainText.Fill(turn.Words.Drafts.CutShort, passage.Text.Length));
        }
    }

    /// <returns>Empty when there are none.</returns>
    private static string NamesOf(Turn turn, IReadOnlyList<string> actors)
    {
        if (actors.Count == 0)
        {
            return "";
        }

        var names = actors.Take(MostNames)
            .Select(a => turn.Snapshot.TryGetActor(a, out var actor) ? actor.NameIn(turn.Language) : a).ToList();
        if (actors.Count > MostNames)
        {
            names.Add(PlainText.Fill(turn.Words.Drafts.More, actors.Count - MostNames));
        }

        return PlainText.Fill(turn.Words.Drafts.Names, string.Join(", ", names));
    }

    private List<IReadOnlyList<ReplyButton>> Buttons(Turn turn, Draft draft, Paging paging)
    {
        var (words, id, revision) = (turn.Words.Drafts, draft.Id.Value, Paging.Text(draft.Revision));
        var rows = new List<IReadOnlyList<ReplyButton>>();
        if (draft.State == DraftState.Open)
        {
            rows.Add(
            [
                maker.Make(turn.Place, words.Edit, ButtonAction.EditDraft, id, revision),
                maker.Make(turn.Place, words.Approve, ButtonAction.ApproveDraft, id, revision),
                maker.Make(turn.Place, words.Discard, ButtonAction.DiscardDraft, id, revision),
            ]);
        }

        var turning = paging.Turning(turn, (label, page) => maker.Make(turn.Place, label, ButtonAction.Draft, id, page));
        if (turning.Count > 0)
        {
            rows.Add(turning);
        }

        return rows;
    }
}

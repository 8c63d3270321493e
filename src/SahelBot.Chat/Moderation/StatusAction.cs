using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Pauses;
using SahelBot.Chat.Publishing;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Moderation;

/// <summary>The state of the knowledge, and what waits for moderators.</summary>
internal sealed class StatusAction(ModerationPorts ports, ChatSettings settings, ButtonMaker maker) : IKnowledgeAction
{
    /// <summary>More are counted as so many and more.</summary>
    private const int MostDrafts = 100;

    private const int MostOpenShown = 3;

    public string Name => "status";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var status = await ports.Publisher.StatusAsync(cancellationToken);
        var drafts = await ports.Drafts.OpenAsync(MostDrafts, cancellationToken);
        var pauses = await ports.Pauses.ListAsync(cancellationToken);
        var lines = Knowledge(turn).Concat(Keeping(turn, status, drafts.Count, pauses));
        return Outcomes.Of(new Reply
        {
            Body = new Document(
            [
                new Block.Heading(turn.Words.Status.Title),
                .. Alarms(turn, status),
                Block.BulletList.Of(lines),
            ]),
            Buttons = Buttons(turn, status),
            IsOnlyForPerson = true,
        });
    }

    /// <returns>The newest source that has a date, and how old it is in days. Null when none has.</returns>
    private static (Source Source, PartialDate Published, int Age)? Newest(Turn turn) =>
        turn.Snapshot.Articles.Where(a => a is { IsTranslation: false, Source.Published: not null })
            .MaxBy(a => a.Source.Published?.Last) is { Source: { Published: { } published } source }
            ? (source, published, DateOnly.FromDateTime(turn.Now.UtcDateTime).DayNumber - published.Last.DayNumber)
            : null;

    private IEnumerable<Block> Alarms(Turn turn, KnowledgeStatus status)
    {
        var words = turn.Words.Status;
        if (Newest(turn) is { Age: var age } && age > settings.StaleAfter.TotalDays)
        {
            yield return Outcomes.NoticeOf(
                NoticeKind.Outdated, PlainText.Fill(words.Stale, age, (int)settings.StaleAfter.TotalDays, Turn.Typed("knowledge add")));
        }

        if (status.FolderProblems.Any(p => !p.IsWarning))
        {
            yield return Outcomes.NoticeOf(NoticeKind.Problem, words.Broken);
        }
        else if (status.FolderDiffers)
        {
            yield return Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(words.Differs, Turn.Typed("knowledge refresh")));
        }
    }

    private static IEnumerable<string> Knowledge(Turn turn)
    {
        var (words, snapshot) = (turn.Words.Status, turn.Snapshot);
        var articles = snapshot.Articles.Count(a => !a.IsTranslation);
        yield return PlainText.Fill(words.Version, snapshot.Version);
        if (snapshot.AsOf is { } day)
        {
            yield return PlainText.Fill(words.AsOf, DateText.Of(day, turn.Language));
        }

        yield return PlainText.Fill(words.Articles, articles, snapshot.Articles.Count - articles);
        yield return PlainText.Fill(words.Passages, snapshot.Passages.Count);
        yield return PlainText.Fill(
            words.Languages,
            string.Join(", ", snapshot.Articles.Select(a => a.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        if (Newest(turn) is { } newest)
        {
            yield return PlainText.Fill(
                words.Newest, PlainText.Echo(newest.Source.Publisher), DateText.Of(newest.Published, turn.Language), newest.Age);
        }
    }

    private IEnumerable<string> Keeping(Turn turn, KnowledgeStatus status, int drafts, IReadOnlyList<Pause> pauses)
    {
        var words = turn.Words.Status;
        yield return status.Publication is { } publication
            ? PlainText.Fill(
                publication.Kind == ProposalKind.Rollback ? words.RolledBack : words.Published,
                MomentText.Of(publication.At, turn.Language),
                ProposalPages.NamesOf(publication.By),
                publication.Number)
            : words.NeverPublished;
        yield return PlainText.Fill(words.Folder, PlainText.Clean(status.Folder));
        var errors = status.FolderProblems.Count(p => !p.IsWarning);
        yield return PlainText.Fill(words.Problems, errors, status.FolderProblems.Count - errors);
        yield return PlainText.Fill(words.Open, status.Open.Count);
        yield return PlainText.Fill(words.Drafts, drafts < MostDrafts ? drafts.ToString(CultureInfo.InvariantCulture) : $"{MostDrafts}+");
        if (pauses.Count > 0)
        {
            yield return PlainText.Fill(words.Paused, PauseText.Of(turn, pauses));
        }

        if (settings.ProgramVersion.Length > 0)
        {
            yield return PlainText.Fill(words.Program, settings.ProgramVersion);
        }
    }

    private List<IReadOnlyList<ReplyButton>> Buttons(Turn turn, KnowledgeStatus status)
    {
        var words = turn.Words.Status;
        var rows = status.Open.Take(MostOpenShown).Select(p => (IReadOnlyList<ReplyButton>)
            [maker.Make(
                turn.Place,
                PlainText.Fill(p.Kind == ProposalKind.Rollback ? words.OpenRollback : words.OpenRefresh, p.Version),
                ButtonAction.Proposal,
                p.Id.Value)]).ToList();
        if (status.FolderProblems.Count > 0)
        {
            rows.Add([maker.Make(turn.Place, words.ShowProblems, ButtonAction.FolderProblems)]);
        }

        return rows;
    }
}

using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Moderation;

/// <summary>The state of the knowledge.</summary>
internal sealed class StatusAction(ChatSettings settings) : IKnowledgeAction
{
    public string Name => "status";

    public Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var words = turn.Words.Status;
        var items = Lines(turn, words).Select(l => (IReadOnlyList<Inline>)[new Inline.Text(l)]).ToList();
        return Task.FromResult(Outcomes.Of(new Reply
        {
            Body = new Document([new Block.Heading(words.Title), new Block.BulletList(items)]),
            IsOnlyForPerson = true,
        }));
    }

    private IEnumerable<string> Lines(Turn turn, StatusWords words)
    {
        var snapshot = turn.Snapshot;
        var articles = snapshot.Articles.Where(a => !a.IsTranslation).ToList();
        yield return PlainText.Fill(words.Version, snapshot.Version);
        if (snapshot.AsOf is { } day)
        {
            yield return PlainText.Fill(words.AsOf, DateText.Of(day, turn.Language));
        }

        yield return PlainText.Fill(words.Articles, articles.Count, snapshot.Articles.Count - articles.Count);
        yield return PlainText.Fill(words.Passages, snapshot.Passages.Count);
        yield return PlainText.Fill(
            words.Languages,
            string.Join(", ", snapshot.Articles.Select(a => a.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        if (articles.Where(a => a.Source.Published is not null).MaxBy(a => a.Source.Published?.Last) is { Source: { Published: { } published } newest })
        {
            var age = DateOnly.FromDateTime(turn.Now.UtcDateTime).DayNumber - published.Last.DayNumber;
            yield return PlainText.Fill(words.Newest, newest.Publisher, DateText.Of(published, turn.Language), age);
        }

        if (settings.ProgramVersion.Length > 0)
        {
            yield return PlainText.Fill(words.Program, settings.ProgramVersion);
        }
    }
}

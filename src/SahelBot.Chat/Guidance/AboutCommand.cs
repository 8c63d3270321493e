using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Guidance;

/// <summary>What the bot is and is not, how fresh it is, and what it keeps.</summary>
internal sealed class AboutCommand(ChatSettings settings) : IChatCommand
{
    public string Name => "about";

    public Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var words = turn.Words.About;
        var articles = turn.Snapshot.Articles.Where(a => !a.IsTranslation).ToList();
        var figures = PlainText.Fill(
            words.Knowledge,
            articles.Count,
            articles.Select(a => a.Source.Publisher).Distinct(StringComparer.Ordinal).Count(),
            turn.Snapshot.Passages.Count,
            turn.Snapshot.Events.Count,
            turn.Snapshot.ContestedPoints.Count,
            string.Join(", ", Languages.All.Select(Languages.NameOf)));
        var privacy = PlainText.Fill(
            words.Privacy, (int)settings.RecordsKept.TotalDays, (int)settings.ConversationWindow.TotalMinutes, Turn.Typed("forget"));
        var blocks = new List<Block>
        {
            new Block.Heading(PlainText.Fill(words.Title, settings.ProgramVersion).TrimEnd()),
            Block.Paragraph.Of(words.IsWhat),
            Block.Paragraph.Of(words.IsNot),
            Block.Paragraph.Of(figures),
            new Block.Heading(words.PrivacyTitle),
            Block.Paragraph.Of(privacy),
        };
        if (settings.Contact.Length > 0)
        {
            blocks.Add(Block.Paragraph.Of(words.Contact + settings.Contact));
        }

        if (settings.Project is { } project)
        {
            blocks.Add(new Block.Paragraph([new Inline.Text(words.Project), new Inline.Link(project.Host + project.AbsolutePath, project)]));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        return Task.FromResult(Outcomes.Of(new Reply { Body = new Document(blocks), IsOnlyForPerson = true }));
    }
}

using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Guidance;

/// <summary>Tells what the bot can do.</summary>
internal sealed class HelpPages(ButtonMaker maker) : IChatCommand
{
    public string Name => "help";

    public Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments["command"]?.TrimStart('/').ToLowerInvariant() is not { } wanted)
        {
            return Task.FromResult(Everything(turn, isWelcome: false));
        }

        var command = CommandCatalog.Find(wanted);
        return Task.FromResult(command is not null && MayUse(turn, command) ? One(turn, command) : UnknownCommand(turn, wanted));
    }

    /// <summary>The answer to the first message of somebody new.</summary>
    public ChatOutcome Welcome(Turn turn) => Everything(turn, isWelcome: true);

    /// <summary>The answer to a mention without words.</summary>
    public ChatOutcome Empty(Turn turn)
    {
        var words = turn.Words.Help;
        var text = PlainText.Fill(words.Empty, words.Examples[0]) + " " + HelpLists(turn);
        return Outcomes.Of(new Reply { Body = new Document([Outcomes.NoticeOf(NoticeKind.Question, text)]), Buttons = Examples(turn) });
    }

    /// <summary>Says so, with what was probably meant. A command that the person may not use is unknown too.</summary>
    public static ChatOutcome UnknownCommand(Turn turn, string name)
    {
        var words = turn.Words.Problems;
        var near = Nearest.To(name, CommandCatalog.All.Where(c => MayUse(turn, c)).Select(c => c.Name), 1);
        string[] sentences =
        [
            PlainText.Fill(words.UnknownCommand, PlainText.Echo(name)),
            .. near.Select(n => PlainText.Fill(words.DidYouMean, Turn.Typed(n))),
            HelpLists(turn),
        ];
        return Outcomes.Problem(string.Join(' ', sentences));
    }

    public static bool MayUse(Turn turn, CommandDefinition command) => turn.IsModerator || command.Role == CommandRole.Everyone;

    private static string HelpLists(Turn turn) => PlainText.Fill(turn.Words.Problems.HelpLists, Turn.Typed("help"));

    private static string Text(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts[Languages.Default];

    private static Inline.Text Code(string text) => new Inline.Text(text, TextStyle.Code);

    private ChatOutcome Everything(Turn turn, bool isWelcome)
    {
        var words = turn.Words.Help;
        var blocks = new List<Block>();
        if (isWelcome)
        {
            blocks.Add(Block.Paragraph.Of(words.Welcome));
        }

        blocks.Add(Block.Paragraph.Of(words.How));
        blocks.Add(Block.Paragraph.Of(words.Try));
        blocks.Add(Block.BulletList.Of(words.Examples));
        blocks.Add(new Block.Heading(words.Commands));
        blocks.Add(new Block.BulletList([.. CommandCatalog.All.Where(c => MayUse(turn, c)).Select(c => (IReadOnlyList<Inline>)
            [Code(Turn.Typed(c.Name)), new Inline.Text(" – " + Text(c.Descriptions, turn.Language))])]));
        return Outcomes.Of(new Reply { Body = new Document(blocks), Buttons = Examples(turn), IsOnlyForPerson = !isWelcome });
    }

    private static ChatOutcome One(Turn turn, CommandDefinition command)
    {
        var words = turn.Words.Help;
        var blocks = new List<Block>
        {
            new Block.Paragraph([Code(Turn.Typed(command.Name)), new Inline.Text(" – " + Text(command.Descriptions, turn.Language))]),
        };
        if (command.Options.Count > 0)
        {
            blocks.Add(new Block.Heading(words.Options));
            blocks.Add(new Block.BulletList([.. command.Options.Select(o => (IReadOnlyList<Inline>)
                [Code(o.Name), new Inline.Text(" – " + Text(o.Descriptions, turn.Language))])]));
        }

        blocks.Add(Block.Paragraph.Of(words.Try));
        blocks.Add(new Block.Paragraph([Code(Turn.Typed(CommandCatalog.ExampleOf(command.Name)))]));
        return Outcomes.Of(new Reply { Body = new Document(blocks), IsOnlyForPerson = true });
    }

    private List<IReadOnlyList<ReplyButton>> Examples(Turn turn) =>
        [.. turn.Words.Help.Examples.Select((e, i) => (IReadOnlyList<ReplyButton>)
            [maker.Make(turn.Place, e, ButtonAction.Example, turn.Language, i.ToString(CultureInfo.InvariantCulture))])];
}

using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Timelines;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Chat.Topics;

/// <summary>Who or what somebody is.</summary>
internal sealed class WhoCommand(ActorNames names, ButtonMaker maker) : IChatCommand, IButtonHandler
{
    /// <summary>More sources for one line would say no more.</summary>
    private const int MostSources = 3;

    private const int MostAliases = 6;

    public string Name => "who";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Actor];

    public Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments["actor"] is not { } name)
        {
            var example = Turn.Typed(CommandCatalog.ExampleOf(Name));
            return Task.FromResult(Outcomes.Notice(NoticeKind.Question, PlainText.Fill(turn.Words.Topics.WhoAsk, example)));
        }

        return Task.FromResult(ActorNames.Called(turn, name) switch
        {
            [var only] => Page(turn, only),
            { Count: > 1 } several => names.Which(turn, name, several),
            _ => turn.Knowledge.FindActor(name) is { } mentioned ? Page(turn, mentioned) : names.Unknown(turn, name),
        });
    }

    public Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken) =>
        Task.FromResult(ShortName.Find(turn.Snapshot.Actors, a => a.Id, state.Field(1)) is { } actor
            ? Page(turn.In(state.Field(0)), actor)
            : Outcomes.Toast(turn.Words.Press.NotInKnowledge));

    private ChatOutcome Page(Turn turn, Actor actor)
    {
        var words = turn.Words.Topics;
        var name = actor.NameIn(turn.Language);
        var citations = actor.Passages.Take(MostSources)
            .Select((p, i) => turn.Knowledge.Cite(p, i + 1, turn.Language)).OfType<Citation>().ToList();
        var blocks = new List<Block> { new Block.Heading(name) };
        blocks.Add(actor.Line is { } line
            ? new Block.Paragraph([.. SourceText.Marked(line, citations)])
            : Block.Paragraph.Of(PlainText.Fill(words.NoLine, name)));
        AddNames(blocks, turn, actor);
        var events = turn.Knowledge.Timeline(new TimelineFilter { Actor = actor.Id }).Count;
        if (events > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.InEvents, events)));
        }

        if (actor.Line is not null && citations.Count > 0)
        {
            blocks.Add(SourceText.ListOf(citations, turn.Language));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        var view = new TimelineView { Actor = actor.Id, Language = turn.Language };
        return Outcomes.Of(new Reply
        {
            Body = new Document(blocks),
            Buttons = events == 0 ? [] : [[maker.Make(turn.Place, turn.Words.Buttons.Timeline, ButtonAction.NewTimeline, view.ToFields())]],
        });
    }

    private static void AddNames(List<Block> blocks, Turn turn, Actor actor)
    {
        var words = turn.Words.Topics;
        var aliases = actor.Aliases.GetValueOrDefault("any", []).Concat(actor.Aliases.GetValueOrDefault(turn.Language, []))
            .Distinct(StringComparer.Ordinal).Take(MostAliases).ToList();
        if (aliases.Count > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.AlsoCalled, string.Join(", ", aliases))));
        }

        var above = actor.PartOf.Select(id => turn.Snapshot.TryGetActor(id, out var found) ? found.NameIn(turn.Language) : id).ToList();
        if (above.Count > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.PartOf, string.Join(", ", above))));
        }
    }
}

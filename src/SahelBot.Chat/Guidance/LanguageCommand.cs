using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Guidance;

/// <summary>The language in which a person wants answers.</summary>
internal sealed class LanguageCommand(IPersonStore people, ButtonMaker maker) : IChatCommand, IButtonHandler
{
    private const string Automatic = "auto";

    public string Name => "language";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Language];

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments["language"] is not { } wanted)
        {
            return Choice(turn);
        }

        var language = Languages.FromName(wanted);
        if (language is null && !wanted.StartsWith(Automatic, StringComparison.OrdinalIgnoreCase))
        {
            var all = string.Join(", ", [.. Languages.All.Select(l => $"{l} ({Languages.NameOf(l)})"), Automatic]);
            return Outcomes.Problem(PlainText.Fill(
                turn.Words.Problems.UnknownLanguage, PlainText.Echo(wanted), all, Turn.Typed(CommandCatalog.ExampleOf(Name))));
        }

        return Outcomes.Notice(NoticeKind.Information, await SetAsync(turn, language, cancellationToken));
    }

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken) =>
        Outcomes.Toast(await SetAsync(turn, Languages.FromCode(state.Field(0)), cancellationToken));

    /// <returns>What to say about it.</returns>
    private async Task<string> SetAsync(Turn turn, string? language, CancellationToken cancellationToken)
    {
        await people.SetLanguageAsync(turn.PersonKey, language, turn.Now, cancellationToken);
        var words = ChatWords.In(language ?? turn.Language).Language;
        return language is null ? words.Automatic : PlainText.Fill(words.Chosen, Languages.NameOf(language));
    }

    private ChatOutcome Choice(Turn turn)
    {
        var words = turn.Words.Language;
        var now = turn.ChosenLanguage is { } chosen ? PlainText.Fill(words.Now, Languages.NameOf(chosen)) : words.NowAutomatic;
        var choices = Languages.All.Select(l => maker.Make(turn.Place, Languages.NameOf(l), ButtonAction.Language, l));
        return Outcomes.Of(new Reply
        {
            Body = new Document([Outcomes.NoticeOf(NoticeKind.Question, words.Title), Block.Paragraph.Of(now)]),
            Buttons = [.. choices.Chunk(2), [maker.Make(turn.Place, turn.Words.Buttons.Automatic, ButtonAction.Language)]],
            IsOnlyForPerson = true,
        });
    }
}

using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Timelines;

/// <summary>What happened when.</summary>
internal sealed class TimelineCommand(TimelinePages pages, ActorNames actors) : IChatCommand, IButtonHandler
{
    public string Name => "timeline";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Timeline, ButtonAction.NewTimeline];

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var (view, problem) = Read(turn, arguments);
        return view is null
            ? problem ?? Outcomes.Problem(turn.Words.Problems.Failed)
            : Outcomes.Of(await pages.ShowAsync(turn, view, ReplyAct.Send, cancellationToken));
    }

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        if (TimelineView.Read(state, turn.Knowledge) is not { } view)
        {
            return Outcomes.Toast(turn.Words.Press.NotInKnowledge);
        }

        var act = state.Action == ButtonAction.Timeline ? ReplyAct.Replace : ReplyAct.Send;
        return Outcomes.Of(await pages.ShowAsync(turn.In(view.Language), view, act, cancellationToken));
    }

    private (TimelineView? View, ChatOutcome? Problem) Read(Turn turn, CommandArguments arguments)
    {
        var words = turn.Words.Problems;
        if (Date(arguments["from"], "from", words, out var from) is { } badFrom)
        {
            return (null, badFrom);
        }

        if (Date(arguments["to"], "to", words, out var to) is { } badTo)
        {
            return (null, badTo);
        }

        if (from is { } start && to is { } end && end.Last < start.First)
        {
            return (null, Outcomes.Problem(PlainText.Fill(words.DatesTurned, start, end)));
        }

        if (Category(turn, arguments["category"], out var category) is { } badCategory)
        {
            return (null, badCategory);
        }

        if (Paging.Read(turn, arguments["page"], out var page) is { } badPage)
        {
            return (null, badPage);
        }

        if (Look(arguments, words, out var isPicture, out var isDark) is { } badLook)
        {
            return (null, badLook);
        }

        Actor? actor = null;
        if (arguments["actor"] is { } name && (actor = turn.Knowledge.FindActor(name)) is null)
        {
            return (null, actors.Unknown(turn, name));
        }

        var view = new TimelineView
        {
            From = from,
            To = to,
            Actor = actor?.Id,
            Category = category,
            Page = page,
            IsPicture = isPicture,
            IsDark = isDark,
            Language = turn.Language,
        };
        return (view, null);
    }

    private static ChatOutcome? Date(string? written, string option, ProblemWords words, out PartialDate? date)
    {
        date = PartialDate.TryParse(written, out var read) ? read : null;
        return written is null || date is not null
            ? null
            : Outcomes.Problem(PlainText.Fill(words.BadDate, PlainText.Echo(written), option));
    }

    private static ChatOutcome? Category(Turn turn, string? written, out string? category)
    {
        category = turn.Knowledge.Categories.FirstOrDefault(c => string.Equals(c, written, StringComparison.OrdinalIgnoreCase));
        if (written is null || category is not null)
        {
            return null;
        }

        var words = turn.Words.Problems;
        var near = Nearest.To(written, turn.Knowledge.Categories, 1);
        var example = near.Concat(turn.Knowledge.Categories).FirstOrDefault() ?? "–";
        var problem = PlainText.Fill(
            words.UnknownCategory, PlainText.Echo(written), string.Join(", ", turn.Knowledge.Categories), example);
        return Outcomes.Problem(near.Count == 0 ? problem : $"{problem} {PlainText.Fill(words.DidYouMean, near[0])}");
    }

    /// <summary>Whoever chooses a theme wants a picture.</summary>
    private ChatOutcome? Look(CommandArguments arguments, ProblemWords words, out bool isPicture, out bool isDark)
    {
        var theme = arguments["theme"]?.ToLowerInvariant();
        var picture = arguments["picture"]?.ToLowerInvariant();
        (isPicture, isDark) = (theme is not null || IsYes(picture), theme == "dark");
        if (theme is not (null or "light" or "dark"))
        {
            return Outcomes.Problem(PlainText.Fill(words.BadTheme, PlainText.Echo(theme)));
        }

        if (picture is not null && !IsYes(picture) && picture is not ("no" or "false" or "0"))
        {
            return Outcomes.Problem(PlainText.Fill(words.BadSwitch, PlainText.Echo(picture), "picture"));
        }

        return isPicture && !pages.HasPictures ? Outcomes.Problem(words.NoPictures) : null;
    }

    private static bool IsYes(string? word) => word is "yes" or "true" or "1";
}

using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Chat.Timelines;

/// <summary>One view of the timeline; short enough for a button, so that it needs no memory.</summary>
internal sealed record TimelineView
{
    private const char PictureFlag = 'p';
    private const char DarkFlag = 'd';
    private const int LastPage = 999;

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    /// <summary>Id of an actor. Null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>One of the categories of the knowledge. Null for all.</summary>
    public string? Category { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsPicture { get; init; }

    public bool IsDark { get; init; }

    public required string Language { get; init; }

    /// <returns>Null when the knowledge no longer has the actor or the category.</returns>
    public static TimelineView? Read(ButtonState state, IOpenKnowledge knowledge)
    {
        var actor = ShortName.Find(knowledge.Snapshot.Actors, a => a.Id, state.Field(3));
        var category = ShortName.Find(knowledge.Categories, c => c, state.Field(4));
        if ((actor is null && state.Field(3).Length > 0) || (category is null && state.Field(4).Length > 0))
        {
            return null;
        }

        return new TimelineView
        {
            Language = state.Field(0),
            From = Unpack(state.Field(1)),
            To = Unpack(state.Field(2)),
            Actor = actor?.Id,
            Category = category,
            Page = Math.Max(1, state.Number(5)),
            IsPicture = state.Field(6).Contains(PictureFlag),
            IsDark = state.Field(6).Contains(DarkFlag),
        };
    }

    /// <summary>For a button.</summary>
    public IEnumerable<string> ToFields() =>
    [
        Language,
        Pack(From),
        Pack(To),
        Actor is null ? "" : ShortName.Of(Actor),
        Category is null ? "" : ShortName.Of(Category),
        Math.Min(Page, LastPage).ToString(CultureInfo.InvariantCulture),
        (IsPicture ? PictureFlag.ToString() : "") + (IsDark ? DarkFlag.ToString() : ""),
    ];

    public TimelineFilter ToFilter() => new() { From = From, To = To, Actor = Actor, Category = Category, Language = Language };

    private static string Pack(PartialDate? date) => date?.ToString().Replace("-", "", StringComparison.Ordinal) ?? "";

    private static PartialDate? Unpack(string packed)
    {
        var written = packed.Length switch
        {
            6 => $"{packed[..4]}-{packed[4..]}",
            8 => $"{packed[..4]}-{packed[4..6]}-{packed[6..]}",
            _ => packed,
        };
        return PartialDate.TryParse(written, out var date) ? date : null;
    }
}

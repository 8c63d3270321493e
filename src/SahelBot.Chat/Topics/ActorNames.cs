using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Topics;

/// <summary>Finds whom a name means, and says so where it means nobody or several.</summary>
internal sealed class ActorNames(ButtonMaker maker)
{
    private const int MostNear = 3;
    private const int MostNamesakes = 6;

    /// <summary>Those who are called exactly this, in any language.</summary>
    public static IReadOnlyList<Actor> Called(Turn turn, string name)
    {
        var key = Nearest.Key(name);
        return key.Length == 0 ? [] : [.. turn.Snapshot.Actors.Where(a => a.AllNames().Any(n => Nearest.Key(n) == key)).Take(MostNamesakes)];
    }

    /// <summary>Says that nobody is called so, with those whose names are near as buttons.</summary>
    public ChatOutcome Unknown(Turn turn, string name)
    {
        var words = turn.Words.Problems;
        var near = Near(turn, name);
        var text = PlainText.Fill(words.UnknownActor, PlainText.Echo(name));
        if (near.Count > 0)
        {
            var names = string.Join($" {words.Or} ", near.Select(a => a.NameIn(turn.Language)));
            text += " " + PlainText.Fill(words.DidYouMean, names);
        }

        return Outcomes.Of(new Reply
        {
            Body = new Document([Outcomes.NoticeOf(NoticeKind.Problem, text)]),
            Buttons = ButtonsOf(turn, near),
            IsOnlyForPerson = true,
        });
    }

    /// <summary>Asks which of several is meant.</summary>
    public ChatOutcome Which(Turn turn, string name, IReadOnlyList<Actor> actors) => Outcomes.Of(new Reply
    {
        Body = new Document([Outcomes.NoticeOf(
            NoticeKind.Question, PlainText.Fill(turn.Words.Topics.WhoWhich, PlainText.Echo(name)))]),
        Buttons = ButtonsOf(turn, actors),
    });

    private static List<Actor> Near(Turn turn, string name)
    {
        var byName = turn.Snapshot.Actors
            .SelectMany(a => a.AllNames().Select(n => (Name: n, Actor: a)))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Actor, StringComparer.Ordinal);
        return [.. Nearest.To(name, byName.Keys, MostNear * 3).Select(n => byName[n]).DistinctBy(a => a.Id, StringComparer.Ordinal).Take(MostNear)];
    }

    private List<IReadOnlyList<ReplyButton>> ButtonsOf(Turn turn, IReadOnlyList<Actor> actors) =>
        [.. actors.Select(a => (IReadOnlyList<ReplyButton>)
            [maker.Make(turn.Place, a.NameIn(turn.Language), ButtonAction.Actor, turn.Language, ShortName.Of(a.Id))])];
}

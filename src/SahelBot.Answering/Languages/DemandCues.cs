using System.Text.Json;
using SahelBot.Answering.Lexicon;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language that ask for a certain detail.</summary>
internal sealed class DemandCues(JsonElement root)
{
    private const int MostBetween = 3;
    private const int FarthestOpening = 5;
    private const int MostBeforeDeed = 3;
    private readonly PhraseList _who = LanguageCues.List(root.GetProperty("who"));
    private readonly PhraseList _personName = LanguageCues.List(root.GetProperty("personName"));
    private readonly PhraseList _otherName = LanguageCues.List(root.GetProperty("otherName"));
    private readonly PhraseList _day = LanguageCues.List(root.GetProperty("day"));
    private readonly PhraseList _hour = LanguageCues.List(root.GetProperty("hour"));
    private readonly PhraseList _hours = LanguageCues.List(root.GetProperty("hours"));
    private readonly PhraseList _town = LanguageCues.List(root.GetProperty("town"));

    /// <summary>What somebody is: "minister", "officer". One only: who asks for ministers may be told of their countries.</summary>
    private readonly PhraseList _person = LanguageCues.List(root.GetProperty("person"));

    /// <summary>Openings that ask who is something: "who is the".</summary>
    private readonly PhraseList _whoIs = LanguageCues.List(root.GetProperty("whoIs"));

    /// <summary>What one person alone does: "who commands", "who chaired". Groups lead, write and sign as well.</summary>
    private readonly PhraseList _personDeeds = LanguageCues.List(root.GetProperty("personDeeds"));

    private readonly PhraseList _which = LanguageCues.List(root.GetProperty("which"));

    /// <summary>The detail that a question demands. "Name" asks for a person's unless something else is named beside it.</summary>
    /// <param name="words">The question.</param>
    /// <param name="actors">Whom it names. Of "which Malian minister" it asks for one of Mali; "which foreign minister" that stands for somebody asks for nobody else.</param>
    public (Demand Demand, IReadOnlyList<string> Of) Read(IReadOnlyList<Word> words, IReadOnlyList<ActorMention> actors) =>
        _day.Find(words) >= 0 ? (Demand.Day, [])
        : _hour.Find(words) >= 0 ? (Demand.Hour, [])
        : TownAsked(words) is { } town ? (Demand.Town, Between(words, _which.Find(words), town, actors))
        : _personName.Find(words) >= 0 && _otherName.Find(words) < 0 ? (Demand.PersonName, [])
        : PersonAsked(words, actors) is var (from, at) ? (Demand.Person, Between(words, from, at, actors))
        : IsWhoDoes(words) ? (Demand.Person, [])
        : (Demand.None, []);

    /// <summary>True when a text tells a time of day.</summary>
    public bool TellsHour(string text) => _hours.Find(WordScanner.Scan(text)) >= 0;

    /// <summary>"In which Ukrainian city ...": the word stands soon after "which", at the start of the question.</summary>
    private int? TownAsked(IReadOnlyList<Word> words)
    {
        var which = _which.Find(words);
        var town = _town.Find(words);
        return which is 0 or 1 && town > which && town - which <= MostBetween ? town : null;
    }

    /// <summary>"Who commanded ...": at most three words stand before the deed, "who" among them.</summary>
    private bool IsWhoDoes(IReadOnlyList<Word> words) =>
        _personDeeds.Find(words) is > 0 and <= MostBeforeDeed and var at && words.Take(at).Any(w => _who.Contains(w.Text));

    /// <summary>Where "which (Malian) minister" or "who is the (Malian) minister" begins, and where the minister stands; null for neither.</summary>
    private (int From, int At)? PersonAsked(IReadOnlyList<Word> words, IReadOnlyList<ActorMention> actors)
    {
        for (var i = 0; i < Math.Min(words.Count, FarthestOpening); i++)
        {
            var whoIs = _whoIs.LengthAt(words, i);
            var opening = Math.Max(_which.LengthAt(words, i), whoIs);
            if (opening == 0)
            {
                continue;
            }

            var first = i + opening;
            if (IsPerson(words, first, whoIs > 0, actors))
            {
                return (i, first);
            }

            if (IsPerson(words, first + 1, whoIs > 0, actors) && Qualifies(words[first], actors))
            {
                return (i, first + 1);
            }
        }

        return null;
    }

    /// <summary>True for a word by which somebody is asked for who is not named with it: neither "foreign minister", when that stands for one, nor "the prosecutor Touré".</summary>
    private bool IsPerson(IReadOnlyList<Word> words, int at, bool isWhoIs, IReadOnlyList<ActorMention> actors)
    {
        if (at >= words.Count || !_person.Contains(words[at].Text) || actors.Any(a => a.Start < words[at].End && words[at].Start < a.End))
        {
            return false;
        }

        return at + 1 == words.Count || !(IsHead(words[at + 1]) || (isWhoIs && actors.Any(a => a.Start == words[at + 1].Start)));
    }

    /// <summary>"Which minister's house", "what official reason": the thing that is asked for comes after the word.</summary>
    private static bool IsHead(Word next) =>
        next.Text == "s" || (EnglishLexicon.Find(next.Text) is { IsNoun: true } && !next.IsCapital && !next.Text.EndsWith("ed", StringComparison.Ordinal));

    private static bool Qualifies(Word word, IReadOnlyList<ActorMention> actors) =>
        actors.Any(a => a.Start <= word.Start && word.End <= a.End) || EnglishLexicon.Find(word.Text) is not { IsNoun: true };

    /// <summary>Those named between the question word and what it asks for, or in French right after that.</summary>
    private static IReadOnlyList<string> Between(
        IReadOnlyList<Word> words, int from, int to, IReadOnlyList<ActorMention> actors) =>
        [.. actors.Where(a => (a.Start >= words[from].Start && a.End <= words[to].Start) || IsRightAfter(words, to, a)).SelectMany(a => a.Actors)];

    /// <summary>« quel ministre malien »: in French whose minister he is stands after him.</summary>
    private static bool IsRightAfter(IReadOnlyList<Word> words, int at, ActorMention actor) =>
        at + 1 < words.Count && actor.Start == words[at + 1].Start && !words[at + 1].IsCapital;
}

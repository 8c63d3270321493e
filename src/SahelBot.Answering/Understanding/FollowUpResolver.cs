using SahelBot.Answering.Languages;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Completes a question from the one before it: "and Niger?" takes over what was asked, "what did he say?" takes over whom
/// it was about, "when?" takes over all of it.
/// </summary>
internal sealed class FollowUpResolver(Snapshot snapshot, QuestionReader reader)
{
    /// <param name="question">The question as understood alone.</param>
    /// <param name="before">The question before it, completed in turn; null at the start of a conversation.</param>
    /// <param name="answered">Ids of actors in the answer to it, most important first.</param>
    public UnderstoodQuestion Resolve(UnderstoodQuestion question, UnderstoodQuestion? before, IReadOnlyList<string> answered)
    {
        if (question.Kind == QuestionKind.Summary)
        {
            return question; // "sum up what they quarrel about": it is clear who "they" are
        }

        var cues = LanguageCues.For(question.Language);
        var words = WordScanner.Scan(question.Text);
        var pronoun = FindPronoun(words, cues, question, before is not null);
        if (before is null)
        {
            // « Que s'est-il passé ? »: that "il" is nobody. What is refused whoever is meant is not asked about either.
            return pronoun is { Kind: Pronoun.Person or Pronoun.Group } && question.Actors.Count == 0
                && question.Kind is not (QuestionKind.Happenings or QuestionKind.Opinion or QuestionKind.Instruction)
                ? question with { OpenPronoun = question.Text.Substring(pronoun.Value.Word.Start, pronoun.Value.Word.Length) }
                : question;
        }

        var opening = cues.FollowUp.LengthAt(words, 0);
        var content = question.Terms.Count(t => t.IsHard);
        var isBare = content == 0 && question.Actors.Count == 0 && question.Dates.Count == 0
            && question.Kind is not (QuestionKind.Latest or QuestionKind.Instruction or QuestionKind.Opinion);
        if (isBare && pronoun is not { Kind: Pronoun.Person or Pronoun.Group })
        {
            return TakeOverAll(question, before);
        }

        // "and Niger?" puts Niger in the place of Mali; "and how did Niger respond?" asks something of its own.
        if (opening > 0 && content == 0 && question.Actors.Count + question.Dates.Count > 0 && question.Kind != QuestionKind.Position)
        {
            return Substitute(question, before);
        }

        if (pronoun is { } found)
        {
            return Refer(question, before, found, answered);
        }

        return opening > 0
            ? TakeOverAll(question, before with { Actors = Kept(before.Actors, question.Actors) })
            : question.Actors.Count == 0 ? InContext(question, before) : question;
    }

    /// <summary>"How many wounded?" names nobody: it goes on about what was asked before, if that is where its words occur.</summary>
    private static UnderstoodQuestion InContext(UnderstoodQuestion question, UnderstoodQuestion before) => question with
    {
        Context = [.. before.Terms.Where(t => t.IsHard)],
        ContextActors = [.. before.ActorIds],
        Dates = question.Dates.Count > 0 ? question.Dates : Dates(question.Kind, before),
    };

    private static (Word Word, Pronoun Kind)? FindPronoun(List<Word> words, LanguageCues cues, UnderstoodQuestion question, bool goesOn)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            Pronoun? kind = cues.Pronouns.Person.Contains(word.Text) ? Pronoun.Person
                : cues.Pronouns.Group.Contains(word.Text) ? Pronoun.Group
                : cues.Pronouns.Thing.Contains(word.Text) ? Pronoun.Thing
                : cues.Pronouns.Place.Contains(word.Text) ? Pronoun.Thing
                : cues.Pronouns.Time.Contains(word.Text) ? Pronoun.Thing
                : null;
            if (kind is { } found && (found == Pronoun.Thing || !IsNamed(word)) && !cues.IsInSetPhrase(words, i)) // « il y a »: nobody
            {
                return (word, found);
            }
        }

        return null;

        // "Did Diop say that he ...": the pronoun means somebody named before it. In a conversation a mere thing is nobody.
        bool IsNamed(Word word) => question.Actors.Any(a => a.Start < word.Start || IsAddedAtEnd(a, question.Text))
            || question.Terms.Any(t => t.IsHard && (t.IsName || !goesOn) && t.Query.Token.Start < word.Start);
    }

    /// <summary>« Il a dit quoi, le ministre ? »: the pronoun means the one who is named after the comma.</summary>
    private static bool IsAddedAtEnd(ActorMention actor, string text)
    {
        var comma = actor.Start <= text.Length ? text.LastIndexOf(',', Math.Max(0, actor.Start - 1)) : -1;
        return comma > 0 && actor.End <= text.Length && !text.AsSpan(actor.End).ContainsAnyExceptInRange('\0', '@')
            && WordScanner.Scan(text[comma..actor.Start]).Count <= 1;
    }

    private static bool Fits(ActorKind kind, Pronoun pronoun) => pronoun switch
    {
        Pronoun.Person => kind == ActorKind.Person,
        Pronoun.Group => kind is ActorKind.Group or ActorKind.State or ActorKind.Body,
        _ => false,
    };

    private static UnderstoodQuestion TakeOverAll(UnderstoodQuestion question, UnderstoodQuestion before) => question with
    {
        Text = $"{before.Text} {question.Text}",
        Kind = question.Kind is QuestionKind.Fact ? before.Kind : question.Kind is QuestionKind.Definition ? QuestionKind.Fact : question.Kind,
        Terms = [.. question.Terms, .. before.Terms],
        Actors = [.. question.Actors, .. before.Actors],
        Dates = question.Dates.Count > 0 ? question.Dates : Dates(question.Kind, before),
        Numbers = question.Numbers,
        UnknownNames = [.. question.UnknownNames, .. before.UnknownNames],
    };

    private static IReadOnlyList<DateMention> Dates(QuestionKind kind, UnderstoodQuestion before) =>
        kind == QuestionKind.When ? [] : before.Dates;

    /// <summary>"and Niger?" after "When did Mali break relations with Ukraine?": the actor of the same kind is replaced.</summary>
    private UnderstoodQuestion Substitute(UnderstoodQuestion question, UnderstoodQuestion before)
    {
        var actors = before.Actors.ToList();
        var text = before.Text;
        foreach (var mention in question.Actors)
        {
            var at = actors.FindIndex(a => SameKind(a, mention));
            if (at >= 0)
            {
                var old = actors[at];
                if (old.End <= text.Length)
                {
                    text = string.Concat(text.AsSpan(0, old.Start), NameOf(mention), text.AsSpan(old.End));
                    return reader.Read(text, before.Language) is { Kind: var kind } read && kind != QuestionKind.Instruction
                        ? Dated(read with { Kind = before.Kind == QuestionKind.Definition ? read.Kind : before.Kind }, question)
                        : TakeOverAll(question, before);
                }
            }
        }

        var merged = TakeOverAll(question with { Kind = QuestionKind.Fact }, before);
        return question.Actors.Count == 0
            ? merged with { Kind = before.Kind }
            : merged with { Actors = [.. question.Actors, .. before.Actors.Where(a => !question.Actors.Any(m => SameKind(a, m)))] };
    }

    private static UnderstoodQuestion Dated(UnderstoodQuestion read, UnderstoodQuestion question) =>
        question.Dates.Count > 0 ? read with { Dates = question.Dates } : read;

    /// <summary>What stays of the actors before: an actor takes the place of those of its own kind, or else of its like.</summary>
    private List<ActorMention> Kept(IReadOnlyList<ActorMention> before, IReadOnlyList<ActorMention> now)
    {
        var kept = before.ToList();
        foreach (var mention in now)
        {
            if (kept.RemoveAll(a => KindOf(a) == KindOf(mention)) == 0)
            {
                kept.RemoveAll(a => SameKind(a, mention));
            }
        }

        return kept;
    }

    private ActorKind? KindOf(ActorMention mention) =>
        snapshot.TryGetActor(mention.Actors[0], out var actor) ? actor.Kind : null;

    private bool SameKind(ActorMention a, ActorMention b) =>
        snapshot.TryGetActor(a.Actors[0], out var first) && snapshot.TryGetActor(b.Actors[0], out var second)
        && (first.Kind == second.Kind || (first.Kind is not ActorKind.Place && second.Kind is not ActorKind.Place));

    private string NameOf(ActorMention mention) =>
        snapshot.TryGetActor(mention.Actors[0], out var actor) ? actor.NameIn("en") : "";

    private UnderstoodQuestion Refer(
        UnderstoodQuestion question, UnderstoodQuestion before, (Word Word, Pronoun Kind) pronoun, IReadOnlyList<string> answered)
    {
        var context = before.Terms.Where(t => t.IsHard).ToList();
        if (pronoun.Kind == Pronoun.Thing)
        {
            var hasOwnWords = question.Terms.Count(t => t.IsHard) > 1;
            return question with
            {
                Text = $"{before.Text} {question.Text}",
                Actors = question.Actors.Count > 0 ? question.Actors : hasOwnWords ? [.. before.Actors.Take(1)] : before.Actors,
                Context = context,
                ContextActors = [.. before.ActorIds],
                Terms = hasOwnWords || question.Actors.Count > 0 ? question.Terms : [.. question.Terms, .. before.Terms],
                Dates = question.Dates.Count > 0 || question.Kind == QuestionKind.When ? question.Dates : before.Dates,
            };
        }

        var mayBeThing = pronoun.Kind == Pronoun.Person && LanguageCues.For(question.Language).ThingsHaveGender;
        var antecedent = before.Actors.SelectMany(a => a.Actors)
            .Concat(mayBeThing && question.Kind != QuestionKind.Position && !AsksForPerson(before) ? [] : answered)
            .FirstOrDefault(id => snapshot.TryGetActor(id, out var actor) && Fits(actor.Kind, pronoun.Kind));
        if (antecedent is null)
        {
            // «Каким числом датировано письмо?» and then «когда его опубликовали?»: where things have gender, "he" may be the letter.
            if (mayBeThing && question.Actors.Count == 0 && context.Count + before.Actors.Count > 0)
            {
                return Refer(question, before, (pronoun.Word, Pronoun.Thing), answered);
            }

            return question.Actors.Count == 0 && pronoun.Kind == Pronoun.Person
                ? question with { OpenPronoun = pronoun.Word.Text }
                : TakeOverAll(question, before);
        }

        snapshot.TryGetActor(antecedent, out var meant);
        var name = meant?.NameIn("en") ?? "";
        var mention = new ActorMention([antecedent], pronoun.Word.Start, name.Length);
        var shift = name.Length - pronoun.Word.Length;
        return question with
        {
            Text = string.Concat(
                question.Text.AsSpan(0, pronoun.Word.Start), name, question.Text.AsSpan(pronoun.Word.End)),
            Actors = [mention, .. question.Actors.Where(a => a.Start != mention.Start)
                .Select(a => a.Start > mention.Start ? a with { Start = a.Start + shift } : a)],
            Kind = question.Kind == QuestionKind.Fact && question.IsDefinitional && question.Terms.Count == 0
                ? QuestionKind.Definition : question.Kind,
            Context = context,
            ContextActors = [.. before.ActorIds],
        };
    }

    /// <summary>True for a question whose answer tells of somebody, of whom the next one may go on.</summary>
    private static bool AsksForPerson(UnderstoodQuestion question) =>
        question.Kind is QuestionKind.Who or QuestionKind.Position || question.Demand is Demand.Person or Demand.PersonName;

    private enum Pronoun
    {
        Person,
        Group,
        Thing,
    }
}

using SahelBot.Core.Answers;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Conflicts;

/// <summary>
/// Points out where a draft may contradict the knowledge: another number of the same thing, another day for the same matter, a denial
/// on one side only. It compares passages in the same language that share most of their words, and would rather miss one than cry wolf.
/// </summary>
internal sealed class ConflictFinder(IOpenKnowledge knowledge, ActorFinder actors)
{
    private const int MostPassages = 60;
    private const int MostFound = 6;
    private const int MostConflicts = 12;
    private const int LeastShared = 3;
    private const int MostDaysApart = 31;
    private const int MostShown = 160;

    /// <summary>How much of the shorter passage's words the other must have, for each kind of difference.</summary>
    private const double NumbersFrom = 0.4;
    private const double DaysFrom = 0.65;
    private const double DenialsFrom = 0.6;

    /// <param name="own">Id of the draft's article, whose former passages are not compared.</param>
    /// <param name="passages">Slug and plain text.</param>
    /// <param name="language">Two-letter code of the passages' language.</param>
    public async Task<IReadOnlyList<DraftConflict>> FindAsync(
        string? own, IReadOnlyList<(string Slug, string Text)> passages, string language, CancellationToken cancellationToken)
    {
        var conflicts = new List<DraftConflict>();
        foreach (var (slug, text) in passages.Take(MostPassages))
        {
            var question = new Question(text[..Math.Min(text.Length, Question.MaxLength)]) { Language = language };
            foreach (var hit in await knowledge.SearchAsync(question, MostFound, cancellationToken))
            {
                var existing = knowledge.Snapshot.FindPassage(hit.Passage.Id, language);
                if (conflicts.Count < MostConflicts && existing is not null && existing.Language == language && existing.Id.Article != own
                    && Compare(slug, text, existing, language) is { } conflict)
                {
                    conflicts.Add(conflict);
                }
            }
        }

        return conflicts;
    }

    private DraftConflict? Compare(string slug, string text, Passage existing, string language)
    {
        var shared = Shared(text, existing.Text, language);
        if (shared < NumbersFrom || !MayConcernTheSame(text, existing.Text))
        {
            return null;
        }

        var (ours, theirs) = (ClaimWord.Of(text), ClaimWord.Of(existing.Text));
        var (ourDays, theirDays) = (DayClaim.Of(ours), DayClaim.Of(theirs));
        var found = Numbers(text, NumberClaim.Of(ours, ourDays, IsName), existing.Text, NumberClaim.Of(theirs, theirDays, IsName))
            ?? (shared >= DaysFrom ? Days(text, ours, ourDays, existing.Text, theirs, theirDays) : null)
            ?? (shared >= DenialsFrom ? Denial(text, existing.Text) : null);
        return found is { } says ? new DraftConflict(slug, existing.Id, says.Draft, says.Existing) : null;
    }

    /// <summary>
    /// The share of the shorter passage's words that the other has too, without names: two passages about the same people tell of many
    /// things. 0 when they share fewer than three.
    /// </summary>
    private double Shared(string one, string other, string language)
    {
        var names = actors.Find(one).Union(actors.Find(other), StringComparer.Ordinal)
            .SelectMany(id => knowledge.Snapshot.TryGetActor(id, out var actor) ? actor.AllNames() : []);
        var left = knowledge.TermsOf(string.Join(" ; ", names), language).ToHashSet(StringComparer.Ordinal);
        var a = TermsOf(one, language, left);
        var b = TermsOf(other, language, left);
        var both = a.Count(b.Contains);
        return both < LeastShared ? 0 : (double)both / Math.Min(a.Count, b.Count);
    }

    private HashSet<string> TermsOf(string text, string language, HashSet<string> left) => new(
        knowledge.TermsOf(SourceSentences.Said(text), language).Where(t => !left.Contains(t) && !t.All(char.IsAsciiDigit) && !DayClaim.IsMonth(t)),
        StringComparer.Ordinal);

    /// <summary>False when each names somebody and they have nobody in common, those whom the named belong to counted.</summary>
    private bool MayConcernTheSame(string one, string other)
    {
        var (a, b) = (WithTheirs(actors.Find(one)), WithTheirs(actors.Find(other)));
        return a.Count == 0 || b.Count == 0 || a.Overlaps(b);
    }

    private HashSet<string> WithTheirs(IReadOnlyList<string> ids)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ids);
        while (open.TryDequeue(out var id))
        {
            if (all.Add(id) && knowledge.Snapshot.TryGetActor(id, out var actor))
            {
                foreach (var owner in actor.PartOf)
                {
                    open.Enqueue(owner);
                }
            }
        }

        return all;
    }

    private bool IsName(string word) => actors.Find(word).Count > 0;

    private static (string Draft, string Existing)? Numbers(
        string text, IReadOnlyList<NumberClaim> ours, string existing, IReadOnlyList<NumberClaim> theirs)
    {
        foreach (var unit in ours.SelectMany(c => c.Units.Keys).Distinct(StringComparer.Ordinal))
        {
            var mine = ours.Where(c => c.Units.ContainsKey(unit)).ToList();
            var others = theirs.Where(c => c.Units.ContainsKey(unit)).ToList();
            if (others.Count > 0 && !mine.Any(m => others.Any(o => o.Value == m.Value)))
            {
                return (text[mine[0].Start..mine[0].Units[unit]], existing[others[0].Start..others[0].Units[unit]]);
            }
        }

        return null;
    }

    private static (string Draft, string Existing)? Days(
        string text, IReadOnlyList<ClaimWord> ours, IReadOnlyList<DayClaim> ourDays,
        string existing, IReadOnlyList<ClaimWord> theirs, IReadOnlyList<DayClaim> theirDays)
    {
        // With more than one day on a side nobody can tell by rules which belongs to what.
        return ourDays is [var mine] && theirDays is [var other] && mine.DaysFrom(other) is > 0 and <= MostDaysApart
            ? (text[ours[mine.First].Start..ours[mine.Last].End], existing[theirs[other.First].Start..theirs[other.Last].End])
            : null;
    }

    private static (string Draft, string Existing)? Denial(string text, string existing)
    {
        var (mine, other) = (Denials.Find(text), Denials.Find(existing));
        return (mine is null) == (other is null)
            ? null
            : (PlainWords.Line(mine ?? text, MostShown), PlainWords.Line(other ?? existing, MostShown));
    }
}

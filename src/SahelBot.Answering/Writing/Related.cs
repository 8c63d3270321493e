using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>Questions near the one asked that the knowledge can answer.</summary>
internal static class Related
{
    private const int Most = 3;

    public static IReadOnlyList<string> To(UnderstoodQuestion question, IReadOnlyList<Passage> passages, Snapshot snapshot, Wording wording)
    {
        var asked = question.ActorIds.ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        if (question.Kind != QuestionKind.BothSides)
        {
            found.AddRange(passages.SelectMany(p => p.Contested).Distinct(StringComparer.Ordinal).Take(1)
                .Select(id => snapshot.TryGetContested(id, out var point) && point.Positions.Any(p => !p.IsUnsourced) ? point.Question : "").Where(q => q.Length > 0));
        }

        found.AddRange(passages.SelectMany(p => p.By.Concat(p.About)).Distinct(StringComparer.Ordinal)
            .Where(id => !asked.Contains(id) && snapshot.TryGetActor(id, out var actor) && actor is { Line: not null, Kind: ActorKind.Person or ActorKind.Group or ActorKind.Body })
            .Take(1)
            .Select(id => snapshot.TryGetActor(id, out var actor)
                ? wording.Text("relatedDefinition", actor.NameIn(wording.Language)) : ""));
        if (question.Kind != QuestionKind.Happenings)
        {
            found.AddRange(passages.Select(p => p.When).OfType<DateSpan>().Where(w => w.IsDay).Take(1)
                .Select(w => wording.Text("relatedDay", wording.Date(w))));
        }

        return [.. found.Where(f => !string.Equals(f, question.Text, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}

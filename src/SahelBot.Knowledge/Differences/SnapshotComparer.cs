using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Differences;

/// <summary>Compares snapshots. Stateless.</summary>
public static class SnapshotComparer
{
    public static SnapshotDifference Between(Snapshot old, Snapshot @new) => new()
    {
        From = old.Version,
        To = @new.Version,
        Articles = Compare(old.Articles, @new.Articles, ComparedRecord.Of),
        Passages = Compare(AllPassages(old), AllPassages(@new), p => p),
        Events = Compare(old.Events, @new.Events, ComparedRecord.Of),
        Actors = Compare(old.Actors, @new.Actors, ComparedRecord.Of),
        ContestedPoints = Compare(old.ContestedPoints, @new.ContestedPoints, ComparedRecord.Of),
        Gaps = Compare(old.Gaps, @new.Gaps, ComparedRecord.Of),
        Synonyms = Compare(old.Synonyms, @new.Synonyms, ComparedRecord.Of),
    };

    /// <summary>For people: a line per record, and for a changed one a line per field. English; lines end in LF.</summary>
    public static string ToText(this SnapshotDifference difference) => DifferenceRenderer.Render(difference);

    private static IEnumerable<ComparedRecord> AllPassages(Snapshot snapshot) => snapshot.Passages
        .Select(p => ComparedRecord.Of(p, isTranslation: false))
        .Concat(snapshot.Translations.Select(p => ComparedRecord.Of(p, isTranslation: true)));

    private static IReadOnlyList<RecordDifference> Compare<T>(
        IEnumerable<T> old, IEnumerable<T> @new, Func<T, ComparedRecord> describe)
    {
        var before = ById(old.Select(describe));
        var after = ById(@new.Select(describe));
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => Compare(before.GetValueOrDefault(id), after.GetValueOrDefault(id))).OfType<RecordDifference>(),
        ];
    }

    /// <summary>Two synonym groups may be the same; that is no difference.</summary>
    private static Dictionary<string, ComparedRecord> ById(IEnumerable<ComparedRecord> records) =>
        records.DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, StringComparer.Ordinal);

    private static RecordDifference? Compare(ComparedRecord? before, ComparedRecord? after)
    {
        if (before is null || after is null)
        {
            return before is not null ? new RecordDifference(DifferenceKind.Removed, before.Id, before.Title, [])
                : after is not null ? new RecordDifference(DifferenceKind.Added, after.Id, after.Title, []) : null;
        }

        var names = before.Fields.Concat(after.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal);
        var changed = names.Select(n => new FieldDifference(n, Value(before, n), Value(after, n))).Where(f => f.Before != f.After).ToList();
        return changed.Count > 0 ? new RecordDifference(DifferenceKind.Changed, after.Id, after.Title, changed) : null;
    }

    private static string Value(ComparedRecord record, string name) => record.Fields.FirstOrDefault(f => f.Name == name).Value ?? "";
}

using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Announcements;

/// <summary>What of a difference is seen by those who have read an answer.</summary>
/// <param name="Passages">Passages that say something else now or are gone, whatever the language they are read in.</param>
/// <param name="Translated">Passages whose translation alone says something else, with its language.</param>
/// <param name="NewEvents">Ids of events that were not there before, in order.</param>
internal sealed record ReaderChanges(
    IReadOnlySet<PassageId> Passages, ILookup<PassageId, string> Translated, IReadOnlyList<string> NewEvents)
{
    /// <summary>Fields of a passage that a reader sees: its words, whose they are, and whether others disagree.</summary>
    private static readonly HashSet<string> _seen = new(StringComparer.Ordinal) { "text", "quote", "quote-by", "by", "contested" };

    public static ReaderChanges Of(SnapshotDifference difference)
    {
        var passages = new HashSet<PassageId>();
        var translated = new List<(PassageId Passage, string Language)>();
        foreach (var record in difference.Passages.Where(IsSeen))
        {
            var (name, language) = Split(record.Id);
            if (!PassageId.TryParse(name, out var id))
            {
                continue;
            }

            if (language is null)
            {
                passages.Add(id);
            }
            else
            {
                translated.Add((id, language));
            }
        }

        return new ReaderChanges(
            passages,
            translated.ToLookup(t => t.Passage, t => t.Language),
            [.. difference.Events.Where(e => e.Kind == DifferenceKind.Added).Select(e => e.Id)]);
    }

    /// <summary>All passages, translated ones among them.</summary>
    public IReadOnlyCollection<PassageId> All => [.. Passages, .. Translated.Select(t => t.Key)];

    /// <summary>True when who has read these passages in a language has read what has changed.</summary>
    public bool Concern(IEnumerable<PassageId> cited, string language) =>
        cited.Any(p => Passages.Contains(p) || Translated[p].Contains(language, StringComparer.Ordinal));

    private static bool IsSeen(RecordDifference record) => record.Kind switch
    {
        DifferenceKind.Removed => true,
        DifferenceKind.Changed => record.Fields.Any(f => _seen.Contains(f.Name)),
        _ => false,
    };

    /// <summary>Takes <c>article#slug (fr)</c> apart.</summary>
    private static (string Name, string? Language) Split(string id)
    {
        var at = id.IndexOf(" (", StringComparison.Ordinal);
        return at < 0 ? (id, null) : (id[..at], id[(at + 2)..].TrimEnd(')'));
    }
}

using SahelBot.Core.Differences;
using System.Globalization;
using System.Text;

namespace SahelBot.Knowledge.Differences;

/// <summary>Writes a difference for people.</summary>
internal static class DifferenceRenderer
{
    private const int MaxTitle = 100;

    public static string Render(SnapshotDifference difference)
    {
        if (difference.IsEmpty)
        {
            return $"No difference: both are {difference.To}.\n";
        }

        var text = new StringBuilder($"From {difference.From} to {difference.To}\n");
        Append(text, "Articles", difference.Articles);
        Append(text, "Passages", difference.Passages);
        Append(text, "Events", difference.Events);
        Append(text, "Actors", difference.Actors);
        Append(text, "Contested points", difference.ContestedPoints);
        Append(text, "Gaps", difference.Gaps);
        Append(text, "Synonyms", difference.Synonyms);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, IReadOnlyList<RecordDifference> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{heading}: {Count(records, DifferenceKind.Added)} added, ");
        text.Append(CultureInfo.InvariantCulture, $"{Count(records, DifferenceKind.Changed)} changed, ");
        text.Append(CultureInfo.InvariantCulture, $"{Count(records, DifferenceKind.Removed)} removed\n");
        foreach (var record in records)
        {
            var title = record.Kind == DifferenceKind.Changed || record.Title.Length == 0 ? "" : $"  {Shorten(record.Title)}";
            text.Append(CultureInfo.InvariantCulture, $"  {Sign(record.Kind)} {record.Id}{title}\n");
            foreach (var field in record.Fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {field.Name}: {Shown(field.Before)}\n");
                text.Append(CultureInfo.InvariantCulture, $"      {new string(' ', field.Name.Length)}→ {Shown(field.After)}\n");
            }
        }
    }

    private static int Count(IReadOnlyList<RecordDifference> records, DifferenceKind kind) => records.Count(r => r.Kind == kind);

    private static char Sign(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => '+',
        DifferenceKind.Removed => '-',
        _ => '~',
    };

    private static string Shown(string value) => value.Length > 0 ? value : "(none)";

    private static string Shorten(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)].TrimEnd() + "…";
}

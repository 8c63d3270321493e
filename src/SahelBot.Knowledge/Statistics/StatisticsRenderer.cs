using System.Globalization;
using System.Text;

namespace SahelBot.Knowledge.Statistics;

/// <summary>Writes figures for people.</summary>
internal static class StatisticsRenderer
{
    private const int LabelWidth = 18;

    public static string Render(KnowledgeStatistics figures)
    {
        var text = new StringBuilder();
        Line(text, "version", figures.Version);
        Line(text, "as of", figures.AsOf is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no dates");
        Line(text, "articles", $"{Number(figures.Articles)}, and {Number(figures.Translations)} translations");
        Line(text, "passages", $"{Number(figures.Passages)}, {Number(figures.Words)} words");
        Line(text, "  without date", Number(figures.PassagesWithoutDate));
        Line(text, "  without by", Number(figures.PassagesWithoutBy));
        Line(text, "  without actors", Number(figures.PassagesWithoutActors));
        Line(text, "passages in", List(figures.PassageLanguages));
        Line(text, "sources in", List(figures.SourceLanguages));
        Line(text, "newest source", figures.NewestSource is { } newest ? $"{newest.Published} {newest.Publisher} ({newest.Id})" : "no dates");
        Line(text, "events", Number(figures.Events));
        Line(text, "actors", List(figures.ActorKinds));
        Line(text, "shared names", figures.AmbiguousNames.Count == 0 ? "none" : string.Join(", ", figures.AmbiguousNames));
        Line(text, "contested points", Number(figures.ContestedPoints));
        Line(text, "gaps", Number(figures.Gaps));
        Line(text, "synonym groups", Number(figures.SynonymGroups));
        Line(text, "questions", List(figures.QuestionKinds));
        Line(text, "perspectives", List(figures.Perspectives));
        Line(text, "publishers", List(figures.Publishers));
        Line(text, "problems", $"{Number(figures.Problems)}, and {Number(figures.Warnings)} warnings");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string label, string value) =>
        text.Append(label.PadRight(LabelWidth)).Append(value).Append('\n');

    private static string List(IReadOnlyList<NamedCount> counts) => counts.Count == 0
        ? "none"
        : $"{Number(counts.Sum(c => c.Count))}: {string.Join(", ", counts)}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

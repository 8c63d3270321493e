using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>contested.yaml</c>.</summary>
internal static class ContestedReader
{
    public const string FileName = "contested.yaml";

    /// <returns>In order of the file.</returns>
    public static IReadOnlyList<ContestedPoint> Read(KnowledgeFile? file) => YamlRecords.Read(file, "contested point", Point);

    private static ContestedPoint Point(YamlFields fields)
    {
        var point = new ContestedPoint(
            fields.Id(IdKind.Contested),
            fields.Required("question"),
            fields.Required("note"),
            [.. fields.Groups("positions", "position").Select(Position)]);
        if (point.Positions.Count < 2)
        {
            fields.Report.Problem(
                fields.LineOf("positions"), $"the contested point has {point.Positions.Count} positions; give two or more under \"positions\"");
        }

        return point;
    }

    private static Position Position(YamlFields fields)
    {
        var position = new Position(
            fields.Required("holder"),
            fields.References("actors", IdKind.Actor),
            fields.Required("says"),
            fields.Passages("passages"),
            fields.Flag("unsourced"));
        if (position.Passages.Count == 0 && !position.IsUnsourced)
        {
            fields.Report.Problem(fields.LineOf("passages"), "the position names no passage; add \"passages: [...]\", or \"unsourced: true\"");
        }
        else if (position.Passages.Count > 0 && position.IsUnsourced)
        {
            fields.Report.Problem(fields.LineOf("unsourced"), "the position is \"unsourced\" but names passages; take one of the two out");
        }

        fields.WarnOfUnknown();
        return position;
    }
}

using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>phrasings.yaml</c>.</summary>
internal static class PhrasingsReader
{
    public const string FileName = "phrasings.yaml";

    /// <returns>In order of the file; entries without questions, or that tell not what is asked for, are reported and left out.</returns>
    public static IReadOnlyList<Phrasing> Read(KnowledgeFile? file) =>
        [.. YamlRecords.Read(file, "phrasing", Read).Where(p => p.Passages.Count + p.Contested.Count > 0 && p.Asks.Count > 0)];

    private static Phrasing Read(YamlFields fields)
    {
        var passages = fields.Passages("passages");
        var contested = fields.References("contested", IdKind.Contested);
        var asks = fields.List("asks").Select(a => a.Value).ToList();
        if (passages.Count + contested.Count == 0)
        {
            fields.Report.Problem(
                fields.LineOf("passages"),
                "the phrasing names no passage; list at least one under passages, or a contested point under contested");
        }

        if (asks.Count == 0)
        {
            fields.Report.Problem(fields.LineOf("asks"), "the phrasing has no question; list at least one under asks");
        }

        return new Phrasing(passages, asks) { Contested = contested, Language = fields.Language("language", "en") };
    }
}

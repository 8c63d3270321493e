using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>near-misses.yaml</c>.</summary>
internal static class NearMissesReader
{
    public const string FileName = "near-misses.yaml";

    /// <returns>In order of the file; entries without questions, or that tell not what they are near to, are reported and left out.</returns>
    public static IReadOnlyList<NearMiss> Read(KnowledgeFile? file) =>
        [.. YamlRecords.Read(file, "near miss", Read).Where(m => m.Passages.Count > 0 && m.Asks.Count > 0)];

    private static NearMiss Read(YamlFields fields)
    {
        var passages = fields.Passages("near");
        var asks = fields.List("asks").Select(a => a.Value).ToList();
        if (passages.Count == 0)
        {
            fields.Report.Problem(fields.LineOf("near"), "the near miss names no passage; list at least one under near");
        }

        if (asks.Count == 0)
        {
            fields.Report.Problem(fields.LineOf("asks"), "the near miss has no question; list at least one under asks");
        }

        return new NearMiss(passages, asks) { Language = fields.Language("language", "en") };
    }
}

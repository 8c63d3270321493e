using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>gaps.yaml</c>.</summary>
internal static class GapsReader
{
    public const string FileName = "gaps.yaml";

    /// <returns>In order of the file.</returns>
    public static IReadOnlyList<KnownGap> Read(KnowledgeFile? file) => YamlRecords.Read(
        file,
        "gap",
        fields => new KnownGap(
            fields.Id(IdKind.Gap), fields.Required("topic"), fields.Required("note"), fields.Passages("passages")));
}

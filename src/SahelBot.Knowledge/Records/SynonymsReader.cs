using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>synonyms.yaml</c>.</summary>
internal static class SynonymsReader
{
    public const string FileName = "synonyms.yaml";

    /// <returns>In order of the file.</returns>
    public static IReadOnlyList<SynonymGroup> Read(KnowledgeFile? file) => YamlRecords.Read(file, "synonym group", Group);

    private static SynonymGroup Group(YamlFields fields)
    {
        var terms = fields.ByLanguage();
        if (terms.Values.Sum(t => t.Count) < 2)
        {
            fields.Report.Warning(fields.Line, "a word alone is no synonym; add others or take it out");
        }

        return new SynonymGroup(terms);
    }
}

using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Yaml;

/// <summary>Reads files that are a list of groups of fields, one group per record.</summary>
internal static class YamlRecords
{
    /// <summary>Makes a record of each group. Empty when the file is missing, empty or broken.</summary>
    public static List<T> Read<T>(KnowledgeFile? file, string each, Func<YamlFields, T> make)
    {
        switch (file is { Report.IsBroken: false } ? PlainLists.Read(file.Text) ?? YamlReader.Read(file.Text, 0, file.Report) : null)
        {
            case null:
                return [];
            case YamlNode.Sequence sequence:
                return [.. Groups(sequence, each, file!.Report).Select(fields => Make(fields, make))];
            case var other:
                file!.Report.Broken(other.Line, $"the file must be a list of {each}s; begin each with \"- \"");
                return [];
        }
    }

    public static IReadOnlyList<YamlFields> Groups(YamlNode.Sequence sequence, string each, FileReport report)
    {
        var groups = new List<YamlFields>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlNode.Map map)
            {
                groups.Add(new YamlFields(map, each, report));
            }
            else
            {
                report.Problem(item.Line, $"{each} without fields; write \"- name: value\"");
            }
        }

        return groups;
    }

    private static T Make<T>(YamlFields fields, Func<YamlFields, T> make)
    {
        var record = make(fields);
        fields.WarnOfUnknown();
        return record;
    }
}

using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>questions.yaml</c>.</summary>
internal static class QuestionsReader
{
    public const string FileName = "questions.yaml";

    private static readonly string[] _statuses = ["answered", "abstained", "clarify"];

    /// <returns>In order of the file.</returns>
    public static IReadOnlyList<GoldenQuestion> Read(KnowledgeFile? file) => YamlRecords.Read(file, "question", Question);

    private static GoldenQuestion Question(YamlFields fields) => new()
    {
        Id = fields.Id(IdKind.Question),
        Kind = fields.Required("kind"),
        Question = fields.Required("question"),
        History = Texts(fields, "history"),
        Status = Status(fields),
        Holds = Texts(fields, "holds"),
        HoldsNot = Texts(fields, "holds-not"),
        Cites = fields.References("cites", IdKind.Article),
        Contested = fields.References("contested", IdKind.Contested),
        IsHeldBack = fields.Flag("held-back"),
    };

    private static IReadOnlyList<string> Texts(YamlFields fields, string name) => [.. fields.List(name).Select(t => t.Value)];

    private static IReadOnlyList<string> Status(YamlFields fields)
    {
        var entries = fields.List("status");
        foreach (var entry in entries.Where(e => !_statuses.Contains(e.Value, StringComparer.Ordinal)))
        {
            fields.Report.Problem(entry.Line, $"unknown status \"{entry.Value}\"; write answered, abstained or clarify");
        }

        if (entries.Count == 0)
        {
            fields.Report.Problem(fields.Line, "the question has no \"status\"; write answered, abstained or clarify");
        }

        return [.. entries.Select(e => e.Value)];
    }
}

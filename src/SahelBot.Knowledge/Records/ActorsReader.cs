using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Records;

/// <summary>Reads <c>actors.yaml</c>.</summary>
internal static class ActorsReader
{
    public const string FileName = "actors.yaml";

    private static readonly string[] _kinds = ["person", "state", "group", "body", "place", "media"];

    /// <returns>In order of the file, each with its line.</returns>
    public static IReadOnlyList<(Actor Actor, int Line)> Read(KnowledgeFile? file) =>
        YamlRecords.Read(file, "actor", fields => (Actor(fields), fields.Line));

    private static Actor Actor(YamlFields fields)
    {
        var actor = new Actor
        {
            Id = fields.Id(IdKind.Actor),
            Kind = Kind(fields),
            Names = Names(fields),
            Aliases = fields.ByLanguage("aliases", allowAny: true),
            PartOf = fields.References("part-of", IdKind.Actor),
            Line = fields.Text("line"),
            Passages = fields.Passages("passages"),
        };
        if (actor.Line is not null && actor.Passages.Count == 0)
        {
            fields.Report.Problem(
                fields.LineOf("line"),
                $"the line on \"{actor.Id}\" names no passage that supports it; add \"passages: [...]\" or take the line out");
        }

        return actor;
    }

    private static ActorKind Kind(YamlFields fields)
    {
        var text = fields.Required("kind");
        var kind = Array.IndexOf(_kinds, text);
        if (text.Length > 0 && kind < 0)
        {
            var hint = Suggestion.For(text, _kinds);
            fields.Report.Problem(
                fields.LineOf("kind"), $"unknown kind \"{text}\"{(hint.Length > 0 ? hint : $"; write one of {string.Join(", ", _kinds)}")}");
        }

        return (ActorKind)Math.Max(kind, 0);
    }

    private static Dictionary<string, string> Names(YamlFields fields)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = fields.Report.Problems.Count;
        foreach (var (language, texts) in fields.ByLanguage("names", allowAny: false))
        {
            if (texts is [var name])
            {
                names[language] = name;
            }
            else
            {
                fields.Report.Problem(
                    fields.LineOf("names"), $"\"names\" gives {texts.Count} names for {language}; give one, and the others as aliases");
            }
        }

        if (names.Count == 0 && fields.Report.Problems.Count == before)
        {
            fields.Report.Problem(fields.Line, "the actor has no \"names\"; add \"names: {en: ...}\"");
        }

        return names;
    }
}

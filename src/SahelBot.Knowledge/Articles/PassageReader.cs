using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Articles;

/// <summary>Makes passages of paragraphs and their braces.</summary>
internal static class PassageReader
{
    private static readonly string[] _names = ["when", "by", "about", "contested", "quote", "quote-by"];

    public static IReadOnlyList<PassageDraft> Read(IReadOnlyList<TextBlock> blocks, FileReport report)
    {
        var passages = new List<PassageDraft>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var passage = new PassageDraft(blocks[i].Attributes?.Slug ?? $"p{i + 1}", blocks[i].Line, blocks[i].Text, blocks[i].Heading);
            passages.Add(blocks[i].Attributes is { } attributes ? Apply(passage, attributes, report) : passage);
            Wording.Check(passages[i], report);
        }

        return passages;
    }

    private static PassageDraft Apply(PassageDraft passage, AttributeBlock attributes, FileReport report)
    {
        CheckNames(attributes, report);
        if (!Ids.IsValid(passage.Slug))
        {
            report.Problem(attributes.Line, $"\"#{passage.Slug}\" cannot name a passage; {Ids.Rule}");
        }

        return passage with
        {
            When = When(attributes, report),
            By = References(attributes, "by", IdKind.Actor, report),
            About = References(attributes, "about", IdKind.Actor, report),
            Contested = References(attributes, "contested", IdKind.Contested, report),
            Quote = attributes["quote"],
            QuoteBy = attributes["quote-by"],
        };
    }

    private static void CheckNames(AttributeBlock attributes, FileReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in attributes.Values)
        {
            if (!seen.Add(name))
            {
                report.Problem(attributes.Line, $"the attribute \"{name}\" stands here twice; keep one");
            }
            else if (!_names.Contains(name, StringComparer.Ordinal))
            {
                var hint = Suggestion.For(name, _names);
                report.Warning(
                    attributes.Line, $"unknown attribute \"{name}\"{(hint.Length > 0 ? hint : "; take it out or correct its name")}");
            }
        }
    }

    private static DateSpan? When(AttributeBlock attributes, FileReport report)
    {
        if (attributes["when"] is not { } text)
        {
            return null;
        }

        if (Dates.ProblemOf(text, out var span) is not { } problem)
        {
            return span;
        }

        report.Problem(attributes.Line, $"\"when\": {problem}");
        return null;
    }

    private static string[] References(AttributeBlock attributes, string name, IdKind kind, FileReport report)
    {
        if (attributes[name] is not { } text)
        {
            return [];
        }

        var ids = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var id in ids)
        {
            if (Ids.IsValid(id))
            {
                report.Refer(kind, id, attributes.Line);
            }
            else
            {
                report.Problem(attributes.Line, $"\"{name}\": \"{id}\" cannot be an id; {Ids.Rule}, and put spaces between ids");
            }
        }

        return ids;
    }
}

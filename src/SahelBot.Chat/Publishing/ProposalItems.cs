using SahelBot.Chat.Documents;
using SahelBot.Chat.Words;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Lists what a proposal would change, what matters most first.</summary>
internal static class ProposalItems
{
    private const int LongestTitle = 120;
    private const int LongestId = 100;
    private const int LongestQuestion = 160;
    private const int LongestProblem = 160;
    private const int LongestWarning = 300;
    private const int LongestValue = 130;
    private const int MostFields = 4;
    private const int MostProblems = 3;

    public static IReadOnlyList<ProposalItem> Of(Proposal proposal, ProposalWords words)
    {
        var (golden, difference) = (proposal.Golden, proposal.Difference);
        return
        [
            .. golden.NewFailures.Select(f => Failure(words.NewFailures, f)),
            .. Sections(difference, words).SelectMany(s => s.Records.Select(r => Record(s.Name, r, words))),
            .. golden.OldFailures.Select(f => Failure(words.OldFailures, f)),
            .. proposal.Warnings.Select(w => new ProposalItem(words.Warnings, [new Inline.Text(Warning(w))])),
        ];
    }

    /// <summary>The kinds of records in the order in which they are shown. Those without a difference are among them.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<RecordDifference> Records)> Sections(
        SnapshotDifference difference, ProposalWords words) =>
    [
        (words.Contested, difference.ContestedPoints),
        (words.Articles, difference.Articles),
        (words.Passages, difference.Passages),
        (words.Events, difference.Events),
        (words.Actors, difference.Actors),
        (words.Gaps, difference.Gaps),
        (words.Synonyms, difference.Synonyms),
    ];

    private static string Warning(KnowledgeProblem warning) => Short(warning.ToString(), LongestWarning);

    private static string Short(string text, int limit) => PlainText.Shorten(PlainText.Clean(text), limit);

    private static ProposalItem Failure(string section, GoldenFailure failure)
    {
        var problems = failure.Problems.Take(MostProblems).Select(p => Short(p, LongestProblem)).ToList();
        if (failure.Problems.Count > MostProblems)
        {
            problems.Add("…");
        }

        return new ProposalItem(section,
        [
            new Inline.Text(Short(failure.Question, LongestQuestion), TextStyle.Strong),
            new Inline.Text($" ({Short(failure.Id, LongestId)}): {string.Join("; ", problems)}"),
        ]);
    }

    private static ProposalItem Record(string section, RecordDifference record, ProposalWords words)
    {
        var kind = record.Kind switch
        {
            DifferenceKind.Added => words.Added,
            DifferenceKind.Removed => words.Removed,
            _ => words.Changed,
        };
        var title = Short(record.Title, LongestTitle);
        var id = Short(record.Id, LongestId);
        var content = new List<Inline>
        {
            new Inline.Text(kind + " ", TextStyle.Strong),
            new Inline.Text(title.Length == 0 || title == id ? id : $"{title} ({id})"),
        };
        foreach (var (i, field) in record.Fields.Take(MostFields).Index())
        {
            content.Add(new Inline.Text(i == 0 ? ": " : "; "));
            Append(content, field, words);
        }

        if (record.Fields.Count > MostFields)
        {
            content.Add(new Inline.Text("; " + PlainText.Fill(words.MoreFields, record.Fields.Count - MostFields)));
        }

        return new ProposalItem(section, content);
    }

    private static void Append(List<Inline> content, FieldDifference field, ProposalWords words)
    {
        var change = TextChange.Of(field.Before, field.After, LongestValue);
        content.Add(new Inline.Text($"{Short(field.Name, LongestId)}: "));
        content.Add(change.Before.Length == 0
            ? new Inline.Text(words.Nothing, TextStyle.Emphasis)
            : new Inline.Text($"“{change.Before}”"));
        content.Add(new Inline.Text(" → "));
        content.Add(change.After.Length == 0
            ? new Inline.Text(words.Nothing, TextStyle.Emphasis)
            : new Inline.Text($"“{change.After}”", TextStyle.Strong));
    }
}

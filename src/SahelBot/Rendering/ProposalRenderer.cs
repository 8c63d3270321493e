using System.Globalization;
using System.Text;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Differences;

namespace SahelBot.Rendering;

/// <summary>Shows what publishing a proposal would change.</summary>
public static class ProposalRenderer
{
    /// <returns>Lines that end in LF.</returns>
    public static string Render(Proposal proposal)
    {
        var text = new StringBuilder();
        AppendDifference(text, proposal);
        text.Append('\n');
        AppendGolden(text, proposal.Golden);
        if (proposal.Warnings.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nWarnings: {proposal.Warnings.Count}\n");
            foreach (var warning in proposal.Warnings)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {warning}\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nRead, checked and compared in {proposal.Took.TotalSeconds:0.0} s.\n");
        return string.Concat(text.ToString().TrimEnd('\n').Split('\n').Select(line => SafeText.Clean(line) + "\n"));
    }

    private static void AppendDifference(StringBuilder text, Proposal proposal)
    {
        var stored = proposal.Stored;
        if (proposal.Difference.From.Length == 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Nothing was published before. Version {stored.Version}: {stored.Articles} articles, {stored.Passages} passages\n");
        }
        else if (proposal.Difference.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"From {proposal.Difference.From} to {stored.Version}\n\n");
            text.Append("No article, passage, event or other record changes; golden questions or phrasings do.\n");
        }
        else
        {
            text.Append(proposal.Difference.ToText());
        }
    }

    private static void AppendGolden(StringBuilder text, GoldenComparison golden)
    {
        var wrong = golden.NewFailures.Count + golden.OldFailures.Count;
        text.Append(
            CultureInfo.InvariantCulture,
            $"Golden questions: {golden.Asked - wrong} of {golden.Asked} right, {golden.NewFailures.Count} newly wrong, "
            + $"{golden.OldFailures.Count} wrong as before, {golden.Mended.Count} mended\n");
        foreach (var failure in golden.NewFailures)
        {
            text.Append(CultureInfo.InvariantCulture, $"  newly wrong: {failure.Id}: {failure.Question}\n");
            foreach (var problem in failure.Problems)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {problem}\n");
            }
        }

        AppendIds(text, "wrong as before", golden.OldFailures.Select(f => f.Id));
        AppendIds(text, "mended", golden.Mended);
    }

    private static void AppendIds(StringBuilder text, string what, IEnumerable<string> ids)
    {
        var list = string.Join(", ", ids);
        if (list.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {what}: {list}\n");
        }
    }
}

using System.Globalization;
using System.Text;
using SahelBot.Core.Publishing;

namespace SahelBot.Rendering;

/// <summary>Shows what was published when, and by whom.</summary>
public static class HistoryRenderer
{
    /// <param name="history">Latest first; the first one is in force.</param>
    /// <returns>Lines that end in LF.</returns>
    public static string Render(IReadOnlyList<Publication> history)
    {
        var widest = history.Max(p => Number(p.Number).Length);
        var text = new StringBuilder();
        foreach (var publication in history)
        {
            var kind = publication.Kind == ProposalKind.Rollback ? "rollback" : "refresh ";
            var by = string.Join(" and ", publication.By.Select(m => m.Name));
            var remark = publication == history[0] ? "  in force" : publication.IsKept ? "" : "  not kept";
            text.Append(SafeText.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{Number(publication.Number).PadLeft(widest)}  {publication.Version}  {publication.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {kind}  "
                + $"{publication.Articles} articles, {publication.Passages} passages  by {by}{remark}"))).Append('\n');
        }

        return text.ToString();
    }

    private static string Number(int number) => "#" + number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;

namespace SahelBot.Rendering;

/// <summary>Lines up cells in columns: the first to the left, the others, which are figures, to the right.</summary>
public static class TextTable
{
    private const int Gap = 2;

    /// <param name="rows">All as long as the first, which is the head.</param>
    /// <returns>Lines that end in LF.</returns>
    public static string Render(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var clean = rows.Select(r => r.Select(SafeText.Clean).ToList()).ToList();
        var widths = Enumerable.Range(0, clean[0].Count).Select(i => clean.Max(r => TextWidth.Of(r[i]))).ToList();
        var text = new StringBuilder();
        foreach (var row in clean)
        {
            text.Append(row[0]).Append(' ', widths[0] - TextWidth.Of(row[0]));
            for (var i = 1; i < row.Count; i++)
            {
                text.Append(' ', Gap + widths[i] - TextWidth.Of(row[i])).Append(row[i]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}

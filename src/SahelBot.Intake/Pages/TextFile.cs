using SahelBot.Core.Text;

namespace SahelBot.Intake.Pages;

/// <summary>Plain text or Markdown without fields at its head.</summary>
/// <param name="Title">The first heading, or the first line when it looks like one. Empty when there is none.</param>
/// <param name="Address">A line that is nothing but a web address. Null when there is none.</param>
/// <param name="Paragraphs">Each one line, none empty, in order, without the title.</param>
internal sealed record TextFile(string Title, Uri? Address, IReadOnlyList<string> Paragraphs)
{
    private const int MostTitle = 200;
    private const int MostParagraphs = 2_000;

    public static TextFile Read(string text)
    {
        var paragraphs = new List<string>();
        var title = "";
        Uri? address = null;
        foreach (var block in Blocks(text).Take(MostParagraphs))
        {
            if (title.Length == 0 && paragraphs.Count == 0 && IsTitle(block))
            {
                title = PlainWords.Line(block.TrimStart('#', ' '), MostTitle);
            }
            else if (AddressOf(block) is { } found)
            {
                address ??= found;
            }
            else if (!block.StartsWith('#') && block.Any(char.IsLetterOrDigit))
            {
                paragraphs.Add(block);
            }
        }

        return new TextFile(title, address, paragraphs);
    }

    private static IEnumerable<string> Blocks(string text)
    {
        var block = new System.Text.StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var isItem = line.TrimStart() is ['-' or '*' or '+', ' ', ..];
            var isHeading = line.StartsWith('#');
            var isAlone = string.IsNullOrWhiteSpace(line) || isItem || isHeading || AddressOf(line) is not null;
            if (isAlone && PlainWords.Line(block.ToString()) is { Length: > 0 } whole)
            {
                yield return whole;
            }

            if (isAlone)
            {
                block.Clear();
            }

            block.Append(isItem ? line.TrimStart()[2..] : line).Append(' ');
            if ((isHeading || AddressOf(line) is not null) && PlainWords.Line(block.ToString()) is { Length: > 0 } heading)
            {
                yield return heading;
                block.Clear();
            }
        }

        if (PlainWords.Line(block.ToString()) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool IsTitle(string block) =>
        block.StartsWith('#') || (block.Length <= MostTitle && block[^1] is not ('.' or '!' or '?' or '…') && AddressOf(block) is null
            && SentenceSplitter.Split(block).Count == 1);

    /// <summary>"https://..." or "Source: https://...".</summary>
    private static Uri? AddressOf(string block)
    {
        var start = block.IndexOf("http", StringComparison.Ordinal);
        var isAlone = start is >= 0 and < 20 && block.AsSpan(start).Trim().IndexOf(' ') < 0
            && block.AsSpan(0, start).Trim() is var before && (before.IsEmpty || before is "<" || before[^1] is ':' or '<');
        return isAlone && Uri.TryCreate(block[start..].Trim().TrimEnd('>', '.'), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0 ? address : null;
    }
}

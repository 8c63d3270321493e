namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Makes documents of tokens again.</summary>
internal static class PartBuilder
{
    /// <summary>
    /// The document of some neighbouring tokens. A block that is whole is taken over as it is; the rest of a list item or of a notice
    /// that began in an earlier part is a plain paragraph, so that no bullet and no sign is shown twice.
    /// </summary>
    public static Document Build(List<Token> tokens, int start, int end)
    {
        var blocks = new List<Block>();
        while (start < end)
        {
            var next = start;
            while (next < end && tokens[next].BlockIndex == tokens[start].BlockIndex)
            {
                next++;
            }

            AddBlock(blocks, tokens, start, next);
            start = next;
        }

        return new Document(blocks);
    }

    private static void AddBlock(List<Block> blocks, List<Token> tokens, int start, int end)
    {
        var first = tokens[start];
        if (first.BeginsBlock && tokens[end - 1].EndsBlock)
        {
            blocks.Add(first.Block);
            return;
        }

        switch (first.Block)
        {
            case Block.Heading:
                blocks.Add(new Block.Heading(Text(tokens, start, end)));
                break;
            case Block.Footer:
                blocks.Add(new Block.Footer(Text(tokens, start, end)));
                break;
            case Block.Quote quote:
                blocks.Add(quote with { Content = Content(tokens, start, end) });
                break;
            case Block.Notice notice when first.BeginsItem:
                blocks.Add(notice with { Content = Content(tokens, start, end) });
                break;
            case Block.BulletList:
                AddItems(blocks, tokens, start, end);
                break;
            case Block.SourceList:
                AddLines(blocks, tokens, start, end);
                break;
            default:
                blocks.Add(new Block.Paragraph(Content(tokens, start, end)));
                break;
        }
    }

    private static void AddItems(List<Block> blocks, List<Token> tokens, int start, int end)
    {
        var items = new List<IReadOnlyList<Inline>>();
        while (start < end)
        {
            var next = start;
            while (next < end && tokens[next].Item == tokens[start].Item)
            {
                next++;
            }

            if (tokens[start].BeginsItem)
            {
                items.Add(Content(tokens, start, next));
            }
            else
            {
                blocks.Add(new Block.Paragraph(Content(tokens, start, next)));
            }

            start = next;
        }

        if (items.Count > 0)
        {
            blocks.Add(new Block.BulletList(items));
        }
    }

    private static void AddLines(List<Block> blocks, List<Token> tokens, int start, int end)
    {
        var titled = start;
        while (titled < end && tokens[titled].IsTitle)
        {
            titled++;
        }

        var title = titled > start ? Text(tokens, start, titled) : "";
        if (titled == end)
        {
            blocks.Add(new Block.Heading(title)); // cut off from its lines, or a piece of a title
            return;
        }

        for (start = titled; start < end; start = titled)
        {
            var isLine = tokens[start].Line is not null;
            while (titled < end && tokens[titled].Line is not null == isLine)
            {
                titled++;
            }

            blocks.Add(isLine
                ? new Block.SourceList(title, [.. tokens[start..titled].Select(t => t.Line).OfType<SourceLine>()])
                : new Block.Paragraph(Content(tokens, start, titled)));
            title = "";
        }
    }

    private static string Text(List<Token> tokens, int start, int end) => string.Concat(
        Content(tokens, start, end).OfType<Inline.Text>().Select(t => t.Value));

    private static List<Inline> Content(List<Token> tokens, int start, int end)
    {
        var merged = new List<InlineSlice>();
        for (var i = start; i < end; i++)
        {
            foreach (var slice in tokens[i].Slices)
            {
                if (merged.Count > 0 && merged[^1].IsFollowedBy(slice))
                {
                    merged[^1] = merged[^1] with { Length = merged[^1].Length + slice.Length };
                }
                else
                {
                    merged.Add(slice);
                }
            }
        }

        return [.. merged.Select((s, i) => s.ToInline(Trimmed(s.Value, i == 0, i == merged.Count - 1)))];
    }

    private static string Trimmed(string value, bool isFirst, bool isLast)
    {
        var start = 0;
        var end = value.Length;
        while (isFirst && start < end && WordBreaks.IsSpace(value[start]))
        {
            start++;
        }

        while (isLast && end > start && WordBreaks.IsSpace(value[end - 1]))
        {
            end--;
        }

        return value[start..end];
    }
}

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Turns a document into the pieces that a splitter may move between parts.</summary>
internal static class Tokenizer
{
    /// <param name="endFits">True when the sources and the small print at the end fit one part and so stay together.</param>
    public static List<Token> Tokenize(Document document, bool endFits)
    {
        var end = EndOf(document);
        var tokens = new List<Token>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var ofBlock = Tokens(document.Blocks[i], i);
            if (ofBlock.Count == 0)
            {
                continue;
            }

            ofBlock[0] = ofBlock[0] with { BeginsBlock = true };
            ofBlock[^1] = ofBlock[^1] with { EndsBlock = true };
            for (var t = 0; t < ofBlock.Count; t++)
            {
                var isGlued = i >= end && endFits && (t > 0 || i > end);
                tokens.Add(ofBlock[t] with { Before = isGlued ? BreakQuality.Never : Quality(tokens, ofBlock[t], t == 0) });
            }
        }

        return tokens;
    }

    /// <summary>Index of the first block of the sources and the small print at the end; the number of blocks when there are none.</summary>
    public static int EndOf(Document document)
    {
        var end = document.Blocks.Count;
        while (end > 0 && document.Blocks[end - 1] is Block.SourceList or Block.Footer)
        {
            end--;
        }

        return end;
    }

    private static BreakQuality Quality(List<Token> before, Token token, bool isFirst)
    {
        if (!isFirst)
        {
            return token.Before;
        }

        var isAfterHeading = before.Count > 0 && before[^1].Block is Block.Heading;
        return isAfterHeading || token.Block is Block.Footer ? BreakQuality.Never : BreakQuality.Block;
    }

    private static List<Token> Tokens(Block block, int index) => block switch
    {
        Block.Heading heading => Running(block, index, [[new Inline.Text(heading.Text)]]),
        Block.Paragraph paragraph => Running(block, index, [paragraph.Content]),
        Block.Quote quote => Running(block, index, [quote.Content]),
        Block.Notice notice => Running(block, index, [notice.Content]),
        Block.BulletList list => Running(block, index, list.Items),
        Block.Footer footer => Running(block, index, [[new Inline.Text(footer.Text)]]),
        Block.SourceList sources => Lines(sources, index),
        _ => [],
    };

    private static List<Token> Running(Block block, int index, IReadOnlyList<IReadOnlyList<Inline>> items)
    {
        var tokens = new List<Token>();
        for (var item = 0; item < items.Count; item++)
        {
            var isFirst = true;
            foreach (var (before, slices) in ItemTokenizer.Tokenize(items[item]))
            {
                tokens.Add(new Token
                {
                    BlockIndex = index,
                    Block = block,
                    Item = item,
                    BeginsItem = isFirst,
                    Before = isFirst ? BreakQuality.Item : before,
                    Slices = slices,
                });
                isFirst = false;
            }
        }

        return tokens;
    }

    private static List<Token> Lines(Block.SourceList sources, int index)
    {
        var tokens = new List<Token>();
        if (!string.IsNullOrWhiteSpace(sources.Title))
        {
            tokens.Add(new Token
            {
                BlockIndex = index,
                Block = sources,
                BeginsItem = true,
                Slices = [new InlineSlice(new Inline.Text(sources.Title), 0, sources.Title.Length)],
            });
        }

        foreach (var line in sources.Lines)
        {
            tokens.Add(new Token
            {
                BlockIndex = index,
                Block = sources,
                Item = 1 + tokens.Count,
                BeginsItem = true,
                Before = tokens is [{ IsTitle: true }] ? BreakQuality.Never : BreakQuality.Item,
                Line = line,
            });
        }

        return tokens;
    }
}

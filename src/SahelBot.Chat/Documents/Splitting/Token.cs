namespace SahelBot.Chat.Documents.Splitting;

/// <summary>The smallest piece of a document that stays whole: a word with its markers, a link, a source line.</summary>
internal sealed record Token
{
    /// <summary>Place of the block in the document, from 0.</summary>
    public required int BlockIndex { get; init; }

    public required Block Block { get; init; }

    /// <summary>Place of the list item in the block, from 0; of the source line, from 1, with the title of the list at 0.</summary>
    public int Item { get; init; }

    /// <summary>True for the first token of its item.</summary>
    public bool BeginsItem { get; init; }

    /// <summary>True for the first token of its block.</summary>
    public bool BeginsBlock { get; init; }

    /// <summary>True for the last token of its block.</summary>
    public bool EndsBlock { get; init; }

    public BreakQuality Before { get; init; } = BreakQuality.Never;

    /// <summary>Pieces of running text, in order. Empty for a source line.</summary>
    public IReadOnlyList<InlineSlice> Slices { get; init; } = [];

    /// <summary>Null for running text.</summary>
    public SourceLine? Line { get; init; }

    /// <summary>True for the title of a source list, or a piece of it.</summary>
    public bool IsTitle => Block is Block.SourceList && Item == 0;

    /// <summary>About how long it is when rendered; only a first guess and a means to balance parts.</summary>
    public int Weight
    {
        get
        {
            var text = Line is { } line ? line.Origin.Length + line.Title.Length + 8 : Slices.Sum(s => s.Weight);
            return Math.Max(1, text + (BeginsItem ? 2 : 0));
        }
    }
}

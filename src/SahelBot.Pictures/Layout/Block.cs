namespace SahelBot.Pictures.Layout;

/// <summary>Boxes that belong together, placed from the top of the block.</summary>
internal sealed record Block(IReadOnlyList<LayoutBox> Boxes, float Height)
{
    public static readonly Block Empty = new([], 0);

    /// <summary>One block under the other.</summary>
    public static Block Stack(params IEnumerable<Block> blocks)
    {
        var boxes = new List<LayoutBox>();
        var height = 0f;
        foreach (var block in blocks)
        {
            var top = height;
            boxes.AddRange(block.Boxes.Select(b => b.Move(0, top)));
            height += block.Height;
        }

        return new Block(boxes, height);
    }

    /// <summary>Nothing, so high.</summary>
    public static Block Space(float height) => new([], height);
}

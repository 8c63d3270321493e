namespace SahelBot.Pictures.Layout;

/// <summary>Something with a place on the page.</summary>
internal abstract record LayoutBox(Area Area)
{
    public LayoutBox Move(float right, float down) => this with { Area = Area.Move(right, down) };

    /// <summary>One run of text in one line.</summary>
    /// <param name="Baseline">From the top of the area.</param>
    public sealed record Text(Area Area, string Content, TextStyle Style, float Baseline) : LayoutBox(Area);

    /// <summary>The sign of a category.</summary>
    public sealed record Mark(Area Area, MarkStyle Style) : LayoutBox(Area);

    /// <summary>A filled rectangle with round corners, behind or between other boxes.</summary>
    public sealed record Panel(Area Area, Ink Ink, float Radius) : LayoutBox(Area);

    /// <summary>A rectangle drawn as a line with round corners, around a text.</summary>
    public sealed record Frame(Area Area, Ink Ink, float Radius) : LayoutBox(Area);
}

namespace SahelBot.Pictures.Layout;

/// <summary>A rectangle on the page, in pixels from its upper left corner.</summary>
internal readonly record struct Area(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public Area Move(float right, float down) => new(Left + right, Top + down, Right + right, Bottom + down);

    public bool Overlaps(Area other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Area other) =>
        Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;
}

namespace SahelBot.Pictures.Layout;

/// <summary>Outlines that can be told apart at 12 points and without colour.</summary>
internal enum MarkShape
{
    Ring,
    TriangleUp,
    Square,
    TriangleDown,
    Diamond,
    Cross,
    Disc,
    Star,

    /// <summary>For events without a category.</summary>
    Dot,
}

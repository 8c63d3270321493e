namespace SahelBot.Rendering;

/// <summary>How a piece of text stands out in a terminal; plain text ignores it.</summary>
public enum Ink
{
    None,
    Heading,
    Faint,
    Marker,
    Warning,
    Question,
    Emphasis,

    /// <summary>Something to be typed.</summary>
    Code,
}

namespace SahelBot.Rendering;

/// <summary>Where text is shown.</summary>
/// <param name="Width">Columns to wrap at; 0 or less: never wrap.</param>
/// <param name="IsTerminal">True to use colours and hyperlinks; false writes plain text.</param>
public sealed record RenderOptions(int Width, bool IsTerminal);

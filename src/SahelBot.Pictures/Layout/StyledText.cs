namespace SahelBot.Pictures.Layout;

/// <summary>Text of one look; cleaned.</summary>
internal readonly record struct StyledText(string Content, TextStyle Style);

using SahelBot.Knowledge.Articles;

namespace SahelBot.Intake.Files;

/// <summary>A passage and where it stands.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="First">Index of its first line in the file.</param>
/// <param name="Last">Index of its last line.</param>
/// <param name="Attributes">Its braces. Null when there are none.</param>
internal sealed record DocumentPassage(string Slug, string Text, int First, int Last, AttributeBlock? Attributes);

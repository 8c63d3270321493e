namespace SahelBot.Testing.Documents;

/// <param name="Text">What the link is on.</param>
/// <param name="Target">Where it leads, as the platform would open it.</param>
public sealed record ShownLink(string Text, string Target);

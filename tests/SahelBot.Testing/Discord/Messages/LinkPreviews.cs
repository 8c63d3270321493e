using System.Text.RegularExpressions;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Links in content that Discord would show a picture and a summary of.</summary>
internal static partial class LinkPreviews
{
    /// <returns>Empty as well for components, which never have previews, and when they are suppressed.</returns>
    public static IReadOnlyList<string> Of(MessageState message)
    {
        if (message.IsV2 || (message.Flags & MessageFlags.SuppressEmbeds) != 0)
        {
            return [];
        }

        var text = Code().Replace(message.Content, " ");
        return [.. Link().Matches(text).Where(m => !IsHidden(text, m)).Select(m => m.Value)];
    }

    private static bool IsHidden(string text, Match link) =>
        link.Index > 0 && text[link.Index - 1] == '<' && link.Index + link.Length < text.Length && text[link.Index + link.Length] == '>';

    [GeneratedRegex(@"```.*?```|`[^`\n]+`", RegexOptions.Singleline | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"https?://[^\s<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Link();
}

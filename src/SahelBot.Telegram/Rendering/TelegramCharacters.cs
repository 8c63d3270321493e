using System.Text;
using SahelBot.Chat.Documents;

namespace SahelBot.Telegram.Rendering;

/// <summary>Characters as Telegram takes them.</summary>
internal static class TelegramCharacters
{
    /// <summary>Cleans text; also drops the three marks that Telegram's server drops, so that lengths are counted as it counts them.</summary>
    public static string Clean(string text)
    {
        var clean = ForeignText.Clean(text);
        if (!clean.AsSpan().ContainsAny('\u030a', '\u0333', '\u033f'))
        {
            return clean;
        }

        var kept = new StringBuilder(clean.Length);
        foreach (var letter in clean)
        {
            if (letter is not ('\u030a' or '\u0333' or '\u033f'))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }
}

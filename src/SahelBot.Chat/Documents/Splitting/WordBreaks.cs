using System.Globalization;
using System.Text;

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Where running text may be parted between characters.</summary>
internal static class WordBreaks
{
    /// <summary>White space at which a line may break; no-break spaces hold words together.</summary>
    public static bool IsSpace(char letter) => char.IsWhiteSpace(letter) && letter is not ('\u00a0' or '\u2007' or '\u202f');

    /// <summary>True when what begins here belongs to the character before it.</summary>
    public static bool Continues(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format;

    /// <summary>True when a word begins here; false for punctuation that leans on what stands before it.</summary>
    public static bool BeginsWord(string text, int at) =>
        at < text.Length && !IsSpace(text[at]) && !Continues(text, at)
        && char.GetUnicodeCategory(text, at) is not (UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.FinalQuotePunctuation);
}

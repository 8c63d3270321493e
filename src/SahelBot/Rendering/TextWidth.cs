using System.Globalization;
using System.Text;

namespace SahelBot.Rendering;

/// <summary>Counts the columns that text takes in a terminal.</summary>
public static class TextWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    public static int Of(Rune rune) => rune switch
    {
        { IsAscii: true } => 1,
        _ when IsCombining(rune) => 0,
        _ when IsWide(rune.Value) => 2,
        _ => 1,
    };

    private static bool IsCombining(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115f)
        or (>= 0x2e80 and <= 0xa4cf)
        or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff)
        or (>= 0xfe30 and <= 0xfe6f)
        or (>= 0xff00 and <= 0xff60)
        or (>= 0xffe0 and <= 0xffe6)
        or (>= 0x1f300 and <= 0x1faff)
        or (>= 0x20000 and <= 0x3fffd);
}

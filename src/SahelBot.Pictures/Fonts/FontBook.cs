using System.Text;
using SkiaSharp;

namespace SahelBot.Pictures.Fonts;

/// <summary>The two faces that this project brings along; no font of the system is ever used. Safe to share between threads.</summary>
internal static class FontBook
{
    private static readonly SKTypeface _regular = Load("Inter-Regular.otf");
    private static readonly SKTypeface _bold = Load("Inter-Bold.otf");

    /// <summary>Only asked which characters there are, which changes nothing in them.</summary>
    private static readonly SKFont[] _lookups = [new(_regular), new(_bold)];

    /// <summary>Lives as long as the process; nobody disposes it.</summary>
    public static SKTypeface Face(bool isBold) => isBold ? _bold : _regular;

    /// <summary>True when both faces can draw the character.</summary>
    public static bool Has(Rune rune) => _lookups.All(f => f.ContainsGlyph(rune.Value));

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(FontBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is missing from this build.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}

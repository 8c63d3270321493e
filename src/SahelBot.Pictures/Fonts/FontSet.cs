using SahelBot.Pictures.Layout;
using SkiaSharp;

namespace SahelBot.Pictures.Fonts;

/// <summary>Fonts in the sizes of one picture. Measures as it draws. For one thread at a time.</summary>
internal sealed class FontSet : IDisposable
{
    private readonly Dictionary<(bool IsBold, float Size), SKFont> _fonts = [];

    public SKFont Of(TextStyle style)
    {
        if (!_fonts.TryGetValue((style.IsBold, style.Size), out var font))
        {
            _fonts[(style.IsBold, style.Size)] = font = new SKFont(FontBook.Face(style.IsBold), style.Size)
            {
                Edging = SKFontEdging.Antialias,
                Hinting = SKFontHinting.None,
                LinearMetrics = true,
                Subpixel = true,
            };
        }

        return font;
    }

    public float Measure(string text, TextStyle style) => Of(style).MeasureText(text);

    /// <summary>From the top of a line to its baseline, with the letters in the middle of the line.</summary>
    public float Baseline(TextStyle style)
    {
        var metrics = Of(style).Metrics;
        return ((style.LineHeight - (metrics.Descent - metrics.Ascent)) / 2) - metrics.Ascent;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }
}

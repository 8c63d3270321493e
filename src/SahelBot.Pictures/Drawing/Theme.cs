using SahelBot.Pictures.Layout;
using SkiaSharp;

namespace SahelBot.Pictures.Drawing;

/// <summary>
/// Colours for reading in the light or in the dark. Text has a contrast of 4.5 to 1 at least, signs of 3 to 1 (WCAG 2.2, AA). The
/// hues are those of Okabe and Ito, darkened or lightened; they stay apart for colour-blind readers.
/// </summary>
internal sealed class Theme
{
    public static readonly Theme Light = new(
        new Dictionary<Ink, SKColor>
        {
            [Ink.Ground] = new(0xfffbfaf8),
            [Ink.Panel] = new(0xffebe8e2),
            [Ink.Rule] = new(0xffcdc9c0),
            [Ink.Text] = new(0xff16191d),
            [Ink.Muted] = new(0xff515a66),
            [Ink.Accent] = new(0xff005a9c),
            [Ink.Disputed] = new(0xff9a3f00),
        },
        0xff5b6673, 0xffc24e00, 0xff0067a6, 0xff8a6a00, 0xff007f5c, 0xff1c1f24, 0xffa0417f, 0xff4b3fa6);

    public static readonly Theme Dark = new(
        new Dictionary<Ink, SKColor>
        {
            [Ink.Ground] = new(0xff14181f),
            [Ink.Panel] = new(0xff262e39),
            [Ink.Rule] = new(0xff3c4653),
            [Ink.Text] = new(0xfff3f5f7),
            [Ink.Muted] = new(0xffaeb7c2),
            [Ink.Accent] = new(0xff7cc0ff),
            [Ink.Disputed] = new(0xffffb454),
        },
        0xffa9b4c2, 0xffff8b4d, 0xff5cb8f5, 0xfff0d84a, 0xff35cfa2, 0xfff4f6f8, 0xffe58cc3, 0xffa79bff);

    private readonly IReadOnlyDictionary<Ink, SKColor> _inks;
    private readonly uint[] _hues;

    private Theme(IReadOnlyDictionary<Ink, SKColor> inks, params uint[] hues) => (_inks, _hues) = (inks, hues);

    public SKColor Of(Ink ink) => _inks[ink];

    /// <summary>The n-th colour of categories; there are <see cref="MarkStyle.Hues"/>.</summary>
    public SKColor Hue(int n) => new(_hues[n]);
}

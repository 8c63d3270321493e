using SahelBot.Pictures.Layout;
using SkiaSharp;

namespace SahelBot.Pictures.Drawing;

/// <summary>
/// Colours for reading in the light or in the dark. Text has a contrast of 4.5 to 1 at least, signs of 3 to 1 (WCAG 2.2, AA). The
/// colours of categories differ in lightness too, so that they stay apart for readers who confuse red and green or blue and green.
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
        0xff595151, 0xff7c1200, 0xff0552fd, 0xffd87000, 0xff00a159, 0xff0e0a0c, 0xffb250ad, 0xff321497);

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
        0xff8f7696, 0xffff8550, 0xff74acf7, 0xffddd12e, 0xff0cdf9c, 0xffffffff, 0xfff8a9da, 0xff8964ff);

    private readonly IReadOnlyDictionary<Ink, SKColor> _inks;
    private readonly uint[] _hues;

    private Theme(IReadOnlyDictionary<Ink, SKColor> inks, params uint[] hues) => (_inks, _hues) = (inks, hues);

    public SKColor Of(Ink ink) => _inks[ink];

    /// <summary>The n-th colour of categories; there are <see cref="MarkStyle.Hues"/>.</summary>
    public SKColor Hue(int n) => new(_hues[n]);
}

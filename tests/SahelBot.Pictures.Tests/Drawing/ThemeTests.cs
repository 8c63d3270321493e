using AwesomeAssertions;
using SahelBot.Pictures.Drawing;
using SahelBot.Pictures.Layout;
using SkiaSharp;
using Xunit;

namespace SahelBot.Pictures.Tests.Drawing;

public class ThemeTests
{
    private const double ForText = 4.5;
    private const double ForSigns = 3;

    public static TheoryData<bool> Themes { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Inks_OnTheirGround_CanBeRead(bool isDark)
    {
        var theme = isDark ? Theme.Dark : Theme.Light;

        Contrast(theme.Of(Ink.Text), theme.Of(Ink.Panel)).Should().BeGreaterThan(ForText);
        foreach (var ink in new[] { Ink.Text, Ink.Muted, Ink.Accent, Ink.Disputed })
        {
            Contrast(theme.Of(ink), theme.Of(Ink.Ground)).Should().BeGreaterThan(ForText, "{0} is text", ink);
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Hues_OnTheGround_CanBeSeen(bool isDark)
    {
        var theme = isDark ? Theme.Dark : Theme.Light;

        for (var i = 0; i < MarkStyle.Hues; i++)
        {
            Contrast(theme.Hue(i), theme.Of(Ink.Ground)).Should().BeGreaterThan(ForSigns, "hue {0} is a sign", i);
        }
    }

    [Fact]
    public void Contrast_BlackOnWhite_IsAsWcagSays() =>
        Contrast(SKColors.Black, SKColors.White).Should().BeApproximately(21, .001);

    [Fact]
    public void Styles_OfCategories_DifferAndNeighboursDifferInBoth()
    {
        var styles = Enumerable.Range(0, 64).Select(MarkStyle.Of).ToList();

        styles.Should().OnlyHaveUniqueItems();
        styles.Zip(styles.Skip(1)).Should().OnlyContain(p => p.First.Hue != p.Second.Hue && p.First.Shape != p.Second.Shape);
    }

    private static double Contrast(SKColor a, SKColor b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + .05) / (dark + .05);
    }

    private static double Luminance(SKColor c) => (.2126 * Linear(c.Red)) + (.7152 * Linear(c.Green)) + (.0722 * Linear(c.Blue));

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);
    }
}

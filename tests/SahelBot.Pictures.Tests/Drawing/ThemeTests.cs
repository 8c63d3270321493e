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

    /// <summary>How others see, as Machado, Oliveira and Fernandes (2009) model it; rows give red, green and blue of linear light.</summary>
    public static TheoryData<string, double[]> Eyes { get; } = new()
    {
        { "all cones", [1, 0, 0, 0, 1, 0, 0, 0, 1] },
        { "protanopia", [.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998] },
        { "deuteranopia", [.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881] },
        { "tritanopia", [1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900] },
    };

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Hues_SeenWithFewerCones_StayApart(string eyes, double[] matrix)
    {
        const double clearlyDifferent = 20;
        foreach (var theme in new[] { Theme.Light, Theme.Dark })
        {
            var seen = Enumerable.Range(0, MarkStyle.Hues).Select(i => Lab(theme.Hue(i), matrix)).ToList();
            for (var i = 0; i < seen.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Distance(seen[i], seen[j]).Should().BeGreaterThan(clearlyDifferent, "{0} sees hues {1} and {2}", eyes, j, i);
                }
            }
        }
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(p => Math.Pow(p.First - p.Second, 2)));

    private static double[] Lab(SKColor color, double[] matrix)
    {
        double[] linear = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        var (r, g, b) = (Row(0), Row(1), Row(2));
        var x = Root(((.4124 * r) + (.3576 * g) + (.1805 * b)) / .95047);
        var y = Root((.2126 * r) + (.7152 * g) + (.0722 * b));
        var z = Root(((.0193 * r) + (.1192 * g) + (.9505 * b)) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        double Row(int n) => (matrix[3 * n] * linear[0]) + (matrix[(3 * n) + 1] * linear[1]) + (matrix[(3 * n) + 2] * linear[2]);

        static double Root(double t) => t > .008856 ? Math.Cbrt(t) : (7.787 * Math.Max(t, 0)) + (16.0 / 116);
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

namespace SahelBot.Pictures.Layout;

/// <summary>How a category looks: always both a colour and a shape.</summary>
/// <param name="Hue">Which of the theme's category colours.</param>
internal readonly record struct MarkStyle(int Hue, MarkShape Shape)
{
    public const int Hues = 8;
    private const int Shapes = 8;

    public static readonly MarkStyle None = new(0, MarkShape.Dot);

    /// <summary>The style of the n-th category, from 0; the first 64 differ, and neighbours differ in both.</summary>
    public static MarkStyle Of(int n) => new(n % Hues, (MarkShape)((n + (n / Hues)) % Shapes));
}

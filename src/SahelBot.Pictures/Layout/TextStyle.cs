namespace SahelBot.Pictures.Layout;

/// <summary>How a piece of text looks. Sizes are for a page of 1080 pixels, which a phone shows at a third.</summary>
/// <param name="LineHeight">From one line to the next, in pixels.</param>
internal sealed record TextStyle(bool IsBold, float Size, float LineHeight, Ink Ink)
{
    public static readonly TextStyle Title = new(IsBold: true, 66, 80, Ink.Text);
    public static readonly TextStyle Subtitle = new(IsBold: false, 38, 52, Ink.Muted);
    public static readonly TextStyle Legend = new(IsBold: false, 36, 52, Ink.Text);
    public static readonly TextStyle Heading = new(IsBold: true, 38, 64, Ink.Text);
    public static readonly TextStyle Date = new(IsBold: true, 38, 56, Ink.Accent);
    public static readonly TextStyle Badge = new(IsBold: true, 34, 56, Ink.Disputed);
    public static readonly TextStyle Headline = new(IsBold: true, 46, 60, Ink.Text);
    public static readonly TextStyle Actors = new(IsBold: false, 37, 52, Ink.Muted);
    public static readonly TextStyle Number = new(IsBold: false, 35, 52, Ink.Accent);
    public static readonly TextStyle More = new(IsBold: true, 40, 56, Ink.Text);
    public static readonly TextStyle SourcesTitle = new(IsBold: true, 36, 52, Ink.Text);
    public static readonly TextStyle Source = new(IsBold: false, 31, 42, Ink.Text);
    public static readonly TextStyle SourceNumber = new(IsBold: false, 31, 42, Ink.Accent);
    public static readonly TextStyle SourceDate = new(IsBold: false, 31, 42, Ink.Muted);
    public static readonly TextStyle Footer = new(IsBold: false, 32, 46, Ink.Muted);
}

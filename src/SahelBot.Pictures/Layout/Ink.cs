namespace SahelBot.Pictures.Layout;

/// <summary>What a colour is for; the theme says which it is.</summary>
internal enum Ink
{
    /// <summary>The page.</summary>
    Ground,

    /// <summary>Behind headings.</summary>
    Panel,

    /// <summary>Lines that only guide the eye.</summary>
    Rule,

    Text,

    Muted,

    /// <summary>Dates and source numbers.</summary>
    Accent,

    Disputed,
}

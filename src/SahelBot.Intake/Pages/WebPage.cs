using SahelBot.Core.Knowledge;

namespace SahelBot.Intake.Pages;

/// <summary>What was found on a page or in a text file. All of it is plain text, and all of it a guess.</summary>
internal sealed record WebPage
{
    /// <summary>Empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Where readers find it. Null for a file that does not say.</summary>
    public Uri? Address { get; init; }

    /// <summary>Empty when nothing tells.</summary>
    public string Publisher { get; init; } = "";

    public PartialDate? Published { get; init; }

    /// <summary>Two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The main text in order, each one line; not empty.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
}

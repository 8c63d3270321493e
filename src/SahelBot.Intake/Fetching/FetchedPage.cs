namespace SahelBot.Intake.Fetching;

/// <summary>A page as it came.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="IsHtml">False for plain text and Markdown.</param>
internal sealed record FetchedPage(Uri Address, bool IsHtml, string Text);

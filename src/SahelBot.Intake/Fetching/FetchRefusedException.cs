using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Fetching;

/// <summary>Why a page or a file is not read. Thrown and caught within this project only.</summary>
/// <param name="why">What a moderator is told.</param>
/// <param name="detail">In English, safe to show: no address that was found by looking up a name, no text of a page. May be empty.</param>
internal sealed class FetchRefusedException(DraftRefusal why, string detail) : Exception(detail)
{
    public DraftRefusal Why { get; } = why;

    public string Detail { get; } = detail;
}

namespace SahelBot.Core.Drafts;

/// <summary>What came of a wish about a draft.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    /// <summary>It is there, or has changed as wished.</summary>
    public sealed record Ready(DraftReview Review) : DraftOutcome;

    /// <param name="Detail">What exactly, in English, for instance the status or the field; safe to show. May be empty.</param>
    public sealed record Refused(DraftRefusal Why, string Detail) : DraftOutcome;

    /// <summary>Somebody else has changed or closed it since it was shown.</summary>
    /// <param name="Current">As it is now.</param>
    public sealed record Overtaken(Draft Current) : DraftOutcome;

    public sealed record Unknown : DraftOutcome;

    /// <summary>It is a file now; a refresh proposes it.</summary>
    /// <param name="Path">Path within the knowledge folder.</param>
    public sealed record Written(Draft Draft, string Path) : DraftOutcome;

    public sealed record Discarded(Draft Draft) : DraftOutcome;
}

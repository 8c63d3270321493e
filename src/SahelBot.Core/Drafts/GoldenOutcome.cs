namespace SahelBot.Core.Drafts;

/// <summary>What came of making a question a golden question.</summary>
public abstract record GoldenOutcome
{
    private GoldenOutcome()
    {
    }

    /// <summary>It is in the knowledge folder; the next refresh asks it.</summary>
    /// <param name="Id">Its name in <c>questions.yaml</c>.</param>
    public sealed record Added(string Id) : GoldenOutcome;

    /// <summary>The folder has the very question already, whatever that demands of the answer; nothing was written.</summary>
    public sealed record Known(string Id) : GoldenOutcome;

    /// <param name="Why">In English; safe to show.</param>
    public sealed record Refused(string Why) : GoldenOutcome;
}

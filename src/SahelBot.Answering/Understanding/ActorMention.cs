namespace SahelBot.Answering.Understanding;

/// <summary>A stretch of text that names an actor.</summary>
/// <param name="Actors">Ids of the actors that the name may mean; more than one when the name is shared.</param>
/// <param name="Start">Where the name begins, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public sealed record ActorMention(IReadOnlyList<string> Actors, int Start, int Length)
{
    /// <summary>As written in the question; places no longer fit once a question is completed from the one before.</summary>
    public string Written { get; init; } = "";

    /// <summary>True when the name only says what they are ("French daily"): any of them is meant then.</summary>
    public bool IsDescription { get; init; }

    public int End => Start + Length;
}

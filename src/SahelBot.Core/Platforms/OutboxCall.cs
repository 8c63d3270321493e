namespace SahelBot.Core.Platforms;

/// <summary>A call to a platform that must be carried out once.</summary>
public sealed record OutboxCall
{
    /// <summary>Update that the call answers.</summary>
    public required long Update { get; init; }

    /// <summary>Place among the calls of the update, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>Calls with the same queue are carried out one after the other, by update and part. Stored as a keyed hash.</summary>
    public required string Queue { get; init; }

    /// <summary>What the call answers, for instance a message of a person. Null when nothing. Stored as a keyed hash.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Within what the platform numbers its messages, where that is not the platform as a whole. Stored as a keyed hash.
    /// </summary>
    public string Space { get; init; } = "";

    /// <summary>The call as the adapter wrote it. Stored encrypted; empty once the call is done or has failed.</summary>
    public required string Payload { get; init; }

    public OutboxState State { get; init; } = OutboxState.Planned;

    /// <summary>A number of the adapter's choice that helps it to resolve a doubt.</summary>
    public long? Hint { get; init; }

    /// <summary>The platform's number of the message that the call made. Null before it is done, or when it made none.</summary>
    public long? Result { get; init; }
}

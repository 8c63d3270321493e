namespace SahelBot.Core.Platforms;

/// <summary>How far an outgoing call has come.</summary>
public enum OutboxState
{
    /// <summary>Not tried yet.</summary>
    Planned,

    /// <summary>Tried, and it is not known whether the platform carried it out.</summary>
    InDoubt,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Given up; the platform will never take it.</summary>
    Failed,
}

namespace SahelBot.Core.Auditing;

public enum AuditResult
{
    Done,

    /// <summary>Who tried it may not do it.</summary>
    Refused,

    /// <summary>It was allowed, and did not work.</summary>
    Failed,
}

namespace SahelBot.Core.Auditing;

/// <summary>Who did what when.</summary>
/// <param name="Number">Given by the log, ascending; 0 for an entry that is not in it yet.</param>
/// <param name="Action">A fixed English word or two: <c>publish</c>, <c>draft approve</c>, <c>pause</c>.</param>
/// <param name="Subject">What it was done to: a version, a draft, a place's platform. May be empty.</param>
/// <param name="Detail">Words for a reader, without people's texts. May be empty.</param>
public sealed record AuditEntry(
    long Number, DateTimeOffset At, Moderator By, string Action, string Subject, AuditResult Result, string Detail);

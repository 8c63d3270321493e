using SahelBot.Core.Auditing;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Auditing;

/// <summary>An entry as the table has it.</summary>
internal sealed class AuditRow
{
    private const string Table = "audit_log";

    public long Number { get; set; }

    public long At { get; set; }

    public string Person { get; set; } = "";

    public byte[] Name { get; set; } = [];

    public string Action { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Result { get; set; } = "";

    public string Detail { get; set; } = "";

    public static AuditRow Of(AuditEntry entry, KeyRing keys) => new()
    {
        At = entry.At.ToUnixTimeMilliseconds(),
        Person = entry.By.Key.Value,
        Name = keys.Seal(Table, entry.By),
        Action = entry.Action,
        Subject = entry.Subject,
        Result = entry.Result switch
        {
            AuditResult.Done => "done",
            AuditResult.Refused => "refused",
            _ => "failed",
        },
        Detail = entry.Detail,
    };

    public AuditEntry ToEntry(KeyRing keys) => new(
        Number, DateTimeOffset.FromUnixTimeMilliseconds(At), keys.Unseal(Table, Person, Name), Action, Subject, ReadResult(), Detail);

    private AuditResult ReadResult() => Result switch
    {
        "done" => AuditResult.Done,
        "refused" => AuditResult.Refused,
        _ => AuditResult.Failed,
    };
}

using System.Globalization;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Publishing;

/// <summary>
/// A proposal as the table has it, with one of those who approved it and the publication that it led to: it comes once for each
/// approval, or once without any.
/// </summary>
internal sealed class ProposalRow
{
    /// <summary>To be put before a condition.</summary>
    public const string Select =
        """
        select s.id as Id, s.kind as Kind, s.base as Base, s.version as Version, s.as_of as AsOf, s.articles as Articles,
            s.passages as Passages, s.person as Person, s.name as Name, s.at as At, s.state as State, s.is_kept as IsKept,
            a.person as Approver, a.name as ApproverName, p.number as Number, p.at as PublishedAt
        from proposals s left join proposal_approvals a on a.proposal = s.id left join publications p on p.proposal = s.id
        """;

    private const string Table = "proposals";
    private const string Approvals = "proposal_approvals";
    private const string DateFormat = "yyyy-MM-dd";

    public string Id { get; set; } = "";

    public string Kind { get; set; } = "";

    public int Base { get; set; }

    public string Version { get; set; } = "";

    public string? AsOf { get; set; }

    public int Articles { get; set; }

    public int Passages { get; set; }

    public string Person { get; set; } = "";

    public byte[] Name { get; set; } = [];

    public long At { get; set; }

    public string State { get; set; } = "";

    public bool IsKept { get; set; } = true;

    public string? Approver { get; set; }

    public byte[]? ApproverName { get; set; }

    public int? Number { get; set; }

    public long? PublishedAt { get; set; }

    public static ProposalRow Of(StoredProposal proposal, KeyRing keys) => new()
    {
        Id = proposal.Id.Value,
        Kind = proposal.Kind == ProposalKind.Refresh ? "refresh" : "rollback",
        Base = proposal.Base,
        Version = proposal.Version,
        AsOf = proposal.AsOf?.ToString(DateFormat, CultureInfo.InvariantCulture),
        Articles = proposal.Articles,
        Passages = proposal.Passages,
        Person = proposal.By.Key.Value,
        Name = keys.Seal(Table, proposal.By),
        At = proposal.At.ToUnixTimeMilliseconds(),
    };

    public static byte[] SealApprover(KeyRing keys, Moderator moderator) => keys.Seal(Approvals, moderator);

    /// <param name="rows">Of one proposal, in order of its approvals; at least one.</param>
    public static StoredProposal ToProposal(IReadOnlyList<ProposalRow> rows, KeyRing keys) => new()
    {
        Id = new ProposalId(rows[0].Id),
        Kind = rows[0].ReadKind(),
        Base = rows[0].Base,
        Version = rows[0].Version,
        AsOf = rows[0].ReadAsOf(),
        Articles = rows[0].Articles,
        Passages = rows[0].Passages,
        By = keys.Unseal(Table, rows[0].Person, rows[0].Name),
        At = DateTimeOffset.FromUnixTimeMilliseconds(rows[0].At),
        State = rows[0].State switch
        {
            "open" => ProposalState.Open,
            "published" => ProposalState.Published,
            "discarded" => ProposalState.Discarded,
            _ => ProposalState.Outdated,
        },
        Approvals = ReadApprovers(rows, keys),
    };

    /// <param name="rows">Of one proposal that was published, in order of its approvals.</param>
    public static Publication ToPublication(IReadOnlyList<ProposalRow> rows, KeyRing keys) => new(
        rows[0].Number ?? 0, rows[0].Version, rows[0].ReadKind(), rows[0].ReadAsOf(), rows[0].Articles, rows[0].Passages,
        ReadApprovers(rows, keys), DateTimeOffset.FromUnixTimeMilliseconds(rows[0].PublishedAt ?? 0), rows[0].IsKept);

    private static List<Moderator> ReadApprovers(IEnumerable<ProposalRow> rows, KeyRing keys)
    {
        var approvers = new List<Moderator>();
        foreach (var row in rows)
        {
            if (row is { Approver: { } person, ApproverName: { } name })
            {
                approvers.Add(keys.Unseal(Approvals, person, name));
            }
        }

        return approvers;
    }

    private ProposalKind ReadKind() => Kind == "refresh" ? ProposalKind.Refresh : ProposalKind.Rollback;

    private DateOnly? ReadAsOf() => AsOf is null ? null : DateOnly.ParseExact(AsOf, DateFormat, CultureInfo.InvariantCulture);
}

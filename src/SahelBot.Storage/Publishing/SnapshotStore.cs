using System.Data.Common;
using Dapper;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Publishing;

internal sealed class SnapshotStore(IDatabase database, KeyRing keys) : ISnapshotStore
{
    private const string Latest = "(select coalesce(max(number), 0) from publications)";

    public async Task<Publication?> CurrentAsync(CancellationToken cancellationToken) =>
        (await HistoryAsync(1, cancellationToken)).SingleOrDefault();

    public async Task ProposeAsync(StoredProposal proposal, IReadOnlyList<FolderFile> files, CancellationToken cancellationToken)
    {
        if (files.DistinctBy(f => f.Path, StringComparer.Ordinal).Count() != files.Count)
        {
            throw new ArgumentException("Two of the files have the same path.", nameof(files));
        }

        var row = ProposalRow.Of(proposal, keys);
        var hashes = files.Select(f => TextArchive.HashOf(f.Text)).ToList();
        var texts = new Dictionary<string, Lazy<byte[]>>(StringComparer.Ordinal);
        foreach (var (hash, file) in hashes.Zip(files))
        {
            texts.TryAdd(hash, new Lazy<byte[]>(() => TextArchive.Compress(file.Text)));
        }

        // what is new is compressed before the transaction: others wait for the writer
        var known = await database.ReadAsync(c => TextArchive.KnownAsync(c, texts.Keys), cancellationToken);
        foreach (var (_, text) in texts.Where(t => !known.Contains(t.Key)))
        {
            _ = text.Value;
        }

        await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(
                $"""
                insert into proposals (id, kind, base, version, as_of, articles, passages, person, name, at, state, is_kept)
                values (@Id, @Kind, @Base, @Version, @AsOf, @Articles, @Passages, @Person, @Name, @At,
                    case when @Base = {Latest} then 'open' else 'outdated' end, 1)
                """,
                row);
            var kept = await TextArchive.KnownAsync(connection, texts.Keys); // a purge may have been faster
            foreach (var (hash, text) in texts.Where(t => !kept.Contains(t.Key)))
            {
                await TextArchive.AddAsync(connection, hash, text.Value);
            }

            return await connection.ExecuteAsync(
                "insert into proposal_files (proposal, path, hash) values (@Proposal, @Path, @Hash)",
                files.Zip(hashes, (f, h) => new { Proposal = row.Id, f.Path, Hash = h }));
        }, cancellationToken);
    }

    public Task<StoredProposal?> FindAsync(ProposalId id, CancellationToken cancellationToken) =>
        database.ReadAsync(c => FindAsync(c, id), cancellationToken);

    public async Task<IReadOnlyList<StoredProposal>> OpenAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<ProposalRow>(
            $"{ProposalRow.Select} where s.state = 'open' order by s.at desc, s.id desc, a.position"), cancellationToken);
        return [.. rows.GroupBy(r => r.Id, StringComparer.Ordinal).Select(r => ProposalRow.ToProposal([.. r], keys))];
    }

    public Task<ApprovalResult> ApproveAsync(
        ProposalId id, Moderator by, int needed, string detail, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, 2);
        return database.WriteAsync(async connection =>
        {
            if (await FindAsync(connection, id) is not { } proposal)
            {
                return ApprovalResult.Unknown;
            }

            if (proposal.State != ProposalState.Open)
            {
                return proposal.State == ProposalState.Outdated ? ApprovalResult.Outdated : ApprovalResult.Closed;
            }

            var isNew = await AddApprovalAsync(connection, proposal, by, at);
            var count = proposal.Approvals.Count + (isNew ? 1 : 0);
            if (count < needed && !isNew)
            {
                return ApprovalResult.SamePerson;
            }

            if (count >= needed)
            {
                await PutInForceAsync(connection, id, at);
            }

            await AuditAsync(connection, proposal, by, count < needed ? "approve" : ActionOf(proposal.Kind), detail, at);
            return count < needed ? ApprovalResult.OneMoreNeeded : ApprovalResult.Published;
        }, cancellationToken);
    }

    public Task<bool> DiscardAsync(ProposalId id, Moderator by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async connection =>
        {
            if (await FindAsync(connection, id) is not { State: ProposalState.Open } proposal)
            {
                return false;
            }

            await connection.ExecuteAsync("update proposals set state = 'discarded' where id = @Value", id);
            await AuditAsync(connection, proposal, by, "discard", $"proposal {id}", at);
            return true;
        }, cancellationToken);

    public async Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await database.ReadAsync(c => c.QueryAsync<ProposalRow>(
            $"""
            {ProposalRow.Select} where p.number in (select number from publications order by number desc limit @Limit)
            order by p.number desc, a.position
            """,
            new { Limit = limit }), cancellationToken);
        return [.. rows.GroupBy(r => r.Id, StringComparer.Ordinal).Select(r => ProposalRow.ToPublication([.. r], keys))];
    }

    public Task<IReadOnlyList<FolderFile>?> FilesAsync(int number, CancellationToken cancellationToken) =>
        FilesAsync("(select proposal from publications where number = @Value)", new { Value = number }, cancellationToken);

    public Task<IReadOnlyList<FolderFile>?> FilesAsync(ProposalId id, CancellationToken cancellationToken) =>
        FilesAsync("@Value", id, cancellationToken);

    public async Task PurgeAsync(int keep, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        var purged = await database.WriteAsync(c => c.ExecuteAsync(
            $"""
            update proposals set is_kept = 0
            where is_kept = 1 and state <> 'open' and id not in (
                select proposal from publications where number > {Latest} - @Keep);
            delete from proposal_files where proposal in (select id from proposals where is_kept = 0);
            delete from snapshot_texts where not exists (select 1 from proposal_files f where f.hash = snapshot_texts.hash)
            """,
            new { Keep = keep }), cancellationToken);
        if (purged > 0)
        {
            await database.CompactAsync(cancellationToken);
        }
    }

    public async Task<int> FollowedUpAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(
            c => c.QuerySingleOrDefaultAsync<int?>("select publication from follow_ups where id = 1"), cancellationToken) ?? 0;

    public Task SetFollowedUpAsync(int number, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into follow_ups (id, publication) values (1, @Number)
            on conflict (id) do update set publication = excluded.publication where follow_ups.publication < excluded.publication
            """,
            new { Number = number }), cancellationToken);

    private static string ActionOf(ProposalKind kind) => kind == ProposalKind.Refresh ? "publish" : "rollback";

    private async Task<StoredProposal?> FindAsync(DbConnection connection, ProposalId id)
    {
        var rows = (await connection.QueryAsync<ProposalRow>(
            $"{ProposalRow.Select} where s.id = @Value order by a.position", id)).AsList();
        return rows.Count == 0 ? null : ProposalRow.ToProposal(rows, keys);
    }

    /// <returns>False when this moderator had approved before.</returns>
    private async Task<bool> AddApprovalAsync(DbConnection connection, StoredProposal proposal, Moderator by, DateTimeOffset at) =>
        await connection.ExecuteAsync(
            """
            insert into proposal_approvals (proposal, position, person, name, at)
            values (@Proposal, @Position, @Person, @Name, @At) on conflict (proposal, person) do nothing
            """,
            new
            {
                Proposal = proposal.Id.Value,
                Position = proposal.Approvals.Count + 1,
                Person = by.Key.Value,
                Name = ProposalRow.SealApprover(keys, by),
                At = at.ToUnixTimeMilliseconds(),
            }) > 0;

    /// <summary>An open proposal was made from what is in force: whatever came into force since has closed all others.</summary>
    private static Task<int> PutInForceAsync(DbConnection connection, ProposalId id, DateTimeOffset at) => connection.ExecuteAsync(
        $"""
        insert into publications (number, proposal, at) values ({Latest} + 1, @Id, @At);
        update proposals set state = 'published' where id = @Id;
        update proposals set state = 'outdated' where state = 'open'
        """,
        new { Id = id.Value, At = at.ToUnixTimeMilliseconds() });

    private Task<int> AuditAsync(
        DbConnection connection, StoredProposal proposal, Moderator by, string action, string detail, DateTimeOffset at) =>
        AuditLog.AppendAsync(
            connection, AuditRow.Of(new AuditEntry(0, at, by, action, proposal.Version, AuditResult.Done, detail), keys));

    private async Task<IReadOnlyList<FolderFile>?> FilesAsync(string proposal, object value, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<FileRow>(
            $"""
            select f.path as Path, t.hash as Hash, t.compressed as Compressed
            from proposals s left join proposal_files f on f.proposal = s.id left join snapshot_texts t on t.hash = f.hash
            where s.id = {proposal} and s.is_kept = 1
            """,
            value), cancellationToken);
        return FileRow.ToFiles(rows.AsList());
    }
}

using System.Security.Cryptography;
using SahelBot.Core.Auditing;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Proposing;

/// <summary>Makes proposals of snapshots.</summary>
internal static class NewProposal
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 12;

    /// <param name="basis">Number of the publication in force; 0 when there is none.</param>
    public static StoredProposal Of(Snapshot snapshot, ProposalKind kind, int basis, Moderator by, DateTimeOffset at) => new()
    {
        Id = new ProposalId(RandomNumberGenerator.GetString(Characters, IdLength)),
        Kind = kind,
        Base = basis,
        Version = snapshot.Version,
        AsOf = snapshot.AsOf,
        Articles = snapshot.Articles.Count,
        Passages = snapshot.Passages.Count,
        By = by,
        At = at,
    };
}

using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace SahelBot.Storage.Publishing;

/// <summary>Texts under the hash of their content: each is kept once, compressed.</summary>
internal static class TextArchive
{
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static async Task<HashSet<string>> KnownAsync(DbConnection connection, IEnumerable<string> hashes) =>
        (await connection.QueryAsync<string>("select hash from snapshot_texts where hash in @Hashes", new { Hashes = hashes }))
        .ToHashSet(StringComparer.Ordinal);

    public static Task<int> AddAsync(DbConnection connection, string hash, byte[] compressed) => connection.ExecuteAsync(
        "insert into snapshot_texts (hash, compressed) values (@Hash, @Compressed) on conflict (hash) do nothing",
        new { Hash = hash, Compressed = compressed });

    public static byte[] Compress(string text)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    /// <exception cref="StorageException">The content does not have the hash that it is kept under.</exception>
    public static string Decompress(string hash, byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var target = new MemoryStream();
        try
        {
            brotli.CopyTo(target);
        }
        catch (InvalidOperationException e)
        {
            throw Damaged(hash, e);
        }

        var text = Encoding.UTF8.GetString(target.GetBuffer(), 0, (int)target.Length);
        return HashOf(text) == hash ? text : throw Damaged(hash, innerException: null);
    }

    private static StorageException Damaged(string hash, Exception? innerException) => new(
        $"The kept knowledge file with the hash {hash} is damaged. Restore the database from a backup, or publish the folder anew.",
        innerException);
}

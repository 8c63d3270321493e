using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>
/// The version of a snapshot: SHA-256 over the path and text of every knowledge file, in order of the paths, and of that
/// the first 12 hexadecimal digits. Line endings and byte order marks do not count. Nor does <c>questions.yaml</c>: it tests the
/// knowledge and is no part of it, so a program that does not read it gets the same version.
/// </summary>
internal static class SnapshotVersion
{
    private const int Bytes = 6;

    public static string Of(IEnumerable<FolderFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Where(f => f.Path != QuestionsReader.FileName).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            // A NUL is in no path and no text, so that no two folders give the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0" + file.Text + "\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }
}

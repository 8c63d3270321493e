using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SahelBot.Chat.Buttons;

/// <summary>Names a record of the knowledge in eight characters: ids are too long for a button.</summary>
internal static class ShortName
{
    private const int Bytes = 6;

    /// <returns>48 bits of the id's SHA-256 in eight letters, digits, hyphens and underscores.</returns>
    public static string Of(string id) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, Bytes));

    /// <returns>Null when none of the records has this short name, for instance because it has been withdrawn.</returns>
    public static T? Find<T>(IEnumerable<T> records, Func<T, string> id, string shortName)
        where T : class =>
        records.FirstOrDefault(r => Of(id(r)) == shortName);
}

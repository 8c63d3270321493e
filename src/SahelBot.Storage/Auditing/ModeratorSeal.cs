using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Auditing;

/// <summary>
/// The name of a moderator as the tables have it: encrypted, and bound to its table and to the hash beside it, so that nobody's name
/// can be put to what somebody else did.
/// </summary>
internal static class ModeratorSeal
{
    /// <summary>Shown where the name was written with another secret.</summary>
    public const string Unreadable = "?";

    public static byte[] Seal(this KeyRing keys, string table, Moderator moderator) =>
        keys.Encrypt(Place(table, moderator.Key), moderator.Name);

    public static Moderator Unseal(this KeyRing keys, string table, string person, byte[] name)
    {
        var key = new PersonKey(person);
        return new Moderator(key, keys.TryDecrypt(Place(table, key), name, out var text) ? text : Unreadable);
    }

    private static string Place(string table, PersonKey key) => $"{table}/name/{key}";
}

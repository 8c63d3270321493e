namespace SahelBot.Core.Chats;

/// <summary>
/// Turns ids of a platform into keys that cannot be turned back without the installation's secret (HMAC-SHA-256). Safe to use from
/// many threads at once.
/// </summary>
public interface IKeyedHash
{
    /// <param name="purpose">Separates uses: the same value under two purposes has two hashes that tell nothing of each other.</param>
    /// <returns>Letters, digits, <c>-</c> and <c>_</c>; always 43 characters (256 bits).</returns>
    string Hash(string purpose, string value);
}

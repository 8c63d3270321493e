using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Keyed hashes under a secret given in the test.</summary>
public sealed class SecretHash(string secret = "test") : IKeyedHash
{
    public string Hash(string purpose, string value) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{purpose}\n{value}")));
}

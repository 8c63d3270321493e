using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Chats;

namespace SahelBot.Storage.Keys;

/// <summary>
/// The installation's secret, and the keys derived from it: one to hash ids, one to encrypt what must be read again. Who has the
/// database but not the secret learns neither. Safe to use from many threads at once.
/// </summary>
public sealed class KeyRing : IKeyedHash
{
    public const int SecretBytes = 32;

    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    private readonly byte[] _hashKey;
    private readonly byte[] _encryptionKey;

    /// <param name="secret">Exactly <see cref="SecretBytes"/> random bytes.</param>
    public KeyRing(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SecretBytes)
        {
            throw new ArgumentException($"A secret has {SecretBytes} bytes, this has {secret.Length}.", nameof(secret));
        }

        _hashKey = Derive(secret, "sahelbot/hash/1");
        _encryptionKey = Derive(secret, "sahelbot/encryption/1");
        Fingerprint = Hash("fingerprint", "");
    }

    /// <summary>Tells two secrets apart without telling anything of them.</summary>
    public string Fingerprint { get; }

    /// <summary>What an operator should know about how the secret is kept. Null when all is well.</summary>
    public string? Warning { get; private init; }

    /// <summary>A ring that lives as long as the process: for a database in memory.</summary>
    public static KeyRing Random() => new(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="setting">The secret in base64: what <c>openssl rand -base64 32</c> prints.</param>
    /// <exception cref="StorageException">It is not base64 of exactly <see cref="SecretBytes"/> bytes.</exception>
    public static KeyRing FromBase64(string setting) => FromBase64(setting, warning: null);

    internal static KeyRing FromBase64(string setting, string? warning)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var secret = new byte[SecretBytes + 1];
        return Convert.TryFromBase64String(setting.Trim(), secret, out var length) && length == SecretBytes
            ? new KeyRing(secret.AsSpan(0, SecretBytes)) { Warning = warning }
            : throw new StorageException(
                $"The secret is not {SecretBytes} bytes in base64. Make one with: openssl rand -base64 {SecretBytes}");
    }

    /// <inheritdoc/>
    public string Hash(string purpose, string value)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(value);
        var purposeBytes = Encoding.UTF8.GetByteCount(purpose);
        var input = new byte[sizeof(int) + purposeBytes + Encoding.UTF8.GetByteCount(value)];
        BinaryPrimitives.WriteInt32BigEndian(input, purposeBytes); // so that ("ab", "c") and ("a", "bc") differ
        Encoding.UTF8.GetBytes(purpose, input.AsSpan(sizeof(int)));
        Encoding.UTF8.GetBytes(value, input.AsSpan(sizeof(int) + purposeBytes));

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_hashKey, input, hash);
        return Base64Url.EncodeToString(hash);
    }

    /// <summary>Encrypts a text (AES-256-GCM): one byte of version, nonce, tag, ciphertext.</summary>
    /// <param name="place">Where the value is stored, down to its row: read from anywhere else, it is refused.</param>
    public byte[] Encrypt(string place, string text)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        var plain = Encoding.UTF8.GetBytes(text);
        var result = new byte[HeadBytes + plain.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        using var cipher = new AesGcm(_encryptionKey, TagBytes);
        cipher.Encrypt(
            nonce, plain, result.AsSpan(HeadBytes), result.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return result;
    }

    /// <returns>False when the value was written with another secret, for another place, or was altered.</returns>
    public bool TryDecrypt(string place, ReadOnlySpan<byte> value, [NotNullWhen(true)] out string? text)
    {
        ArgumentNullException.ThrowIfNull(place);
        text = null;
        if (value.Length < HeadBytes || value[0] != Version)
        {
            return false;
        }

        var plain = new byte[value.Length - HeadBytes];
        using var cipher = new AesGcm(_encryptionKey, TagBytes);
        try
        {
            cipher.Decrypt(
                value.Slice(1, NonceBytes), value[HeadBytes..], value.Slice(1 + NonceBytes, TagBytes), plain,
                Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(plain);
        return true;
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, string use)
    {
        var key = new byte[SecretBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, [], Encoding.UTF8.GetBytes(use));
        return key;
    }
}

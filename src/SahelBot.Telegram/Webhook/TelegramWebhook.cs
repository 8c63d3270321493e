using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Dispatch;

namespace SahelBot.Telegram.Webhook;

/// <summary>Takes updates that Telegram posts.</summary>
internal sealed partial class TelegramWebhook : ITelegramWebhook
{
    private const int MaxBody = 1 << 20;
    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int TooLarge = 413;
    private const int Unavailable = 503;

    private readonly byte[] _secretHash;
    private readonly ILogger _logger;
    private volatile UpdateIntake? _intake;

    /// <param name="address">The public address.</param>
    public TelegramWebhook(Uri address, string secret, ILogger logger)
    {
        Path = address.AbsolutePath;
        _secretHash = Hash(secret);
        _logger = logger;
    }

    public string Path { get; }

    /// <summary>From now on updates are taken.</summary>
    public void Open(UpdateIntake intake) => _intake = intake;

    /// <summary>From now on Telegram is told to come back later.</summary>
    public void Close() => _intake = null;

    public async Task<int> ReceiveAsync(string? secret, Stream body, CancellationToken cancellationToken)
    {
        // Hashes are of one length, so that not even the length of a wrong secret can be told from the time.
        if (secret is null || !CryptographicOperations.FixedTimeEquals(Hash(secret), _secretHash))
        {
            return Unauthorized;
        }

        if (_intake is not { HasRoom: true } intake)
        {
            return Unavailable;
        }

        if (await ReadAsync(body, cancellationToken) is not { } bytes)
        {
            return TooLarge;
        }

        if (Parse(bytes) is not { } update)
        {
            return BadRequest;
        }

        try
        {
            // Not cut off when Telegram hangs up: half a step would be the same as none, and it would come again.
            await intake.TakeAsync([update], isLast: true, CancellationToken.None);
            return Ok;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotStored(e);
            return Unavailable;
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var read = new MemoryStream();
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > MaxBody)
            {
                return null;
            }

            await read.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return read.ToArray();
    }

    private static InboxUpdate? Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object &&
                json.RootElement.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number)
                ? new InboxUpdate(number, json.RootElement.GetRawText())
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    [LoggerMessage(Level = LogLevel.Error, Message = "An update could not be stored; Telegram will send it again")]
    private partial void LogNotStored(Exception exception);
}

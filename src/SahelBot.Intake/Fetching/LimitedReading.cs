using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Fetching;

/// <summary>Reads a stream to its end, or stops at a limit.</summary>
internal static class LimitedReading
{
    private const int BufferBytes = 16 * 1024;

    /// <exception cref="FetchRefusedException">There was more than the limit; no more than that was read.</exception>
    public static async Task<byte[]> BytesAsync(Stream content, int mostBytes, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > mostBytes)
            {
                throw new FetchRefusedException(DraftRefusal.TooLarge, "");
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.ToArray();
    }
}

namespace SahelBot.Core.Platforms;

/// <summary>For what somebody else sends: memory that takes so many bytes and no more, whatever the sender said of the length.</summary>
/// <param name="most">In bytes.</param>
public sealed class CappedStream(int most) : MemoryStream
{
    /// <exception cref="IOException">It would be too much.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Check(count);
        await base.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(buffer.Length);
        await base.WriteAsync(buffer, cancellationToken);
    }

    private void Check(int more)
    {
        if (Position + more > most)
        {
            throw new IOException("The file is too large.");
        }
    }
}

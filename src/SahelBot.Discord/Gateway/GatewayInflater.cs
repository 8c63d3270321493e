using System.IO.Compression;

namespace SahelBot.Discord.Gateway;

/// <summary>
/// Discord's <c>zlib-stream</c>: one compressed stream over the life of a connection, in which a message ends with a flush. Not for
/// several threads.
/// </summary>
internal sealed class GatewayInflater : IDisposable
{
    private const int PieceBytes = 16 * 1024;

    private readonly Feed _feed = new();
    private readonly ZLibStream _inflated;
    private readonly MemoryStream _message = new();

    public GatewayInflater() => _inflated = new ZLibStream(_feed, CompressionMode.Decompress, leaveOpen: true);

    /// <param name="frame">What came; may be part of a message.</param>
    /// <returns>The message, good until the next call. Null until it is whole.</returns>
    /// <exception cref="InvalidDataException">It is not such a stream; nothing more can be read from the connection.</exception>
    public ReadOnlyMemory<byte>? Inflate(ReadOnlySpan<byte> frame)
    {
        _feed.Add(frame);
        if (!frame.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]))
        {
            return _feed.Length <= GatewaySocket.MaxMessageBytes ? null : throw TooLarge();
        }

        _message.SetLength(0);
        Span<byte> piece = stackalloc byte[PieceBytes];
        for (int read; (read = _inflated.Read(piece)) > 0;)
        {
            _message.Write(piece[..read]);
            if (_message.Length > GatewaySocket.MaxMessageBytes)
            {
                throw TooLarge();
            }
        }

        return _message.GetBuffer().AsMemory(0, (int)_message.Length);
    }

    public void Dispose()
    {
        _inflated.Dispose();
        _feed.Dispose();
        _message.Dispose();
    }

    private static InvalidDataException TooLarge() => new("A message of the gateway is larger than any should be.");

    /// <summary>A stream that ends for the moment where the data ends, and goes on when there is more.</summary>
    private sealed class Feed : Stream
    {
        private readonly MemoryStream _data = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _data.Length;

        public override long Position
        {
            get => _data.Position;
            set => throw new NotSupportedException();
        }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (_data.Position == _data.Length)
            {
                _data.SetLength(0);
            }

            var position = _data.Position;
            _data.Position = _data.Length;
            _data.Write(bytes);
            _data.Position = position;
        }

        public override int Read(byte[] buffer, int offset, int count) => _data.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => _data.Read(buffer);

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _data.Dispose();
            base.Dispose(disposing);
        }
    }
}

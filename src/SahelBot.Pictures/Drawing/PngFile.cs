using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SahelBot.Pictures.Drawing;

/// <summary>Writes PNG with a palette, which the drawing library does not.</summary>
internal static class PngFile
{
    private static readonly byte[] _signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] _crcs = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <param name="pixels">Row by row; red in the lowest byte.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] Write(ReadOnlySpan<uint> pixels, int width, CancellationToken cancellationToken)
    {
        var palette = Palette.Of(pixels);
        var height = pixels.Length / width;
        using var file = new MemoryStream();
        file.Write(_signature);
        WriteChunk(file, "IHDR", Header(width, height));
        WriteChunk(file, "PLTE", [.. palette.Colours.SelectMany(c => new[] { (byte)c, (byte)(c >> 8), (byte)(c >> 16) })]);
        WriteChunk(file, "IDAT", Compress(pixels, width, palette, cancellationToken));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        const byte bitDepth = 8, indexedColour = 3;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, indexedColour);
        return header;
    }

    private static ReadOnlySpan<byte> Compress(
        ReadOnlySpan<uint> pixels, int width, Palette palette, CancellationToken cancellationToken)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[width + 1]; // the first byte says that the row is not filtered
            for (var i = 0; i < pixels.Length; i += width)
            {
                cancellationToken.ThrowIfCancellationRequested();
                palette.Index(pixels.Slice(i, width), row.AsSpan(1));
                deflate.Write(row);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var start = (int)file.Length;
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(file.GetBuffer().AsSpan(start, (int)file.Length - start)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = _crcs[(crc ^ b) & 0xff] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>As the appendix of the PNG specification computes its table.</summary>
    private static uint CrcOf(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 0 ? n >> 1 : 0xedb88320 ^ (n >> 1);
        }

        return n;
    }
}

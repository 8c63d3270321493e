namespace SahelBot.Pictures.Drawing;

/// <summary>
/// At most 256 colours that stand for all of a picture. The commonest stay as they are, which are all the flat ones; a rare
/// shade at the edge of a letter becomes the nearest of them. Cuts a file to less than a half, and no eye sees it.
/// </summary>
internal sealed class Palette
{
    public const int MaxColours = 256;

    private readonly Dictionary<uint, byte> _indexes;

    private Palette(IReadOnlyList<uint> colours, Dictionary<uint, byte> indexes) => (Colours, _indexes) = (colours, indexes);

    /// <summary>As pixels: red in the lowest byte.</summary>
    public IReadOnlyList<uint> Colours { get; }

    public static Palette Of(ReadOnlySpan<uint> pixels)
    {
        var counts = Count(pixels);
        var ordered = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var colours = ordered.Take(MaxColours).ToList();
        var indexes = new Dictionary<uint, byte>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            indexes[ordered[i]] = (byte)(i < MaxColours ? i : Nearest(colours, ordered[i]));
        }

        return new Palette(colours, indexes);
    }

    /// <summary>Writes the number of each pixel's colour.</summary>
    public void Index(ReadOnlySpan<uint> pixels, Span<byte> indexes)
    {
        var (last, index) = (Colours[0], (byte)0);
        for (var i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] != last)
            {
                last = pixels[i];
                index = _indexes[last];
            }

            indexes[i] = index;
        }
    }

    private static Dictionary<uint, int> Count(ReadOnlySpan<uint> pixels)
    {
        var counts = new Dictionary<uint, int>();
        for (var i = 0; i < pixels.Length;)
        {
            var end = pixels[i..].IndexOfAnyExcept(pixels[i]);
            var run = end < 0 ? pixels.Length - i : end;
            counts[pixels[i]] = counts.GetValueOrDefault(pixels[i]) + run;
            i += run;
        }

        return counts;
    }

    private static int Nearest(List<uint> colours, uint colour)
    {
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < colours.Count; i++)
        {
            var distance = Distance(colours[i], colour);
            (best, least) = distance < least ? (i, distance) : (best, least);
        }

        return best;
    }

    private static int Distance(uint a, uint b)
    {
        var sum = 0;
        for (var shift = 0; shift < 24; shift += 8)
        {
            var difference = (int)((a >> shift) & 0xff) - (int)((b >> shift) & 0xff);
            sum += difference * difference;
        }

        return sum;
    }
}

namespace SahelBot.Contract;

/// <summary>Reads lines that end in LF or CRLF, and keeps its memory whatever their length.</summary>
public sealed class LineReader(TextReader reader)
{
    /// <summary>Longest line that is kept, in UTF-16 units. A full question with a full history is far shorter.</summary>
    public const int MaxLength = 1 << 20;

    private readonly char[] _buffer = new char[1 << 14];
    private int _start;
    private int _end;

    /// <returns>The next line; a <c>Text</c> of null when it was too long. Null at the end of the input.</returns>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        var kept = "";
        var isTooLong = false;
        var isStarted = false;
        while (_start < _end || await FillAsync(cancellationToken))
        {
            isStarted = true;
            var span = _buffer.AsSpan(_start, _end - _start);
            var length = span.IndexOf('\n');
            var part = length < 0 ? span : span[..length];
            _start += length < 0 ? span.Length : length + 1;
            isTooLong |= kept.Length + part.Length > MaxLength;
            kept = isTooLong ? "" : string.Concat(kept, part);
            if (length >= 0)
            {
                break;
            }
        }

        return isStarted ? new Line(isTooLong ? null : kept.EndsWith('\r') ? kept[..^1] : kept) : null;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await reader.ReadAsync(_buffer.AsMemory(), cancellationToken);
        return _end > 0;
    }

    /// <param name="Text">The line without its end. Null when it was longer than <see cref="MaxLength"/>.</param>
    public sealed record Line(string? Text);
}

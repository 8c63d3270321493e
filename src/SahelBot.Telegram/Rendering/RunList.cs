namespace SahelBot.Telegram.Rendering;

/// <summary>Collects runs; white space between words is one space, whichever run it comes from.</summary>
internal sealed class RunList
{
    private const char NoBreakSpace = '\u00a0';

    private readonly List<TelegramRun> _runs = [];
    private int _quotes;
    private int _quote;
    private bool _isLongQuote;
    private bool _needsSpace;
    private bool _isAfterMarker;

    public IReadOnlyList<TelegramRun> Runs => _runs;

    /// <summary>Ends lines, unless nothing stands above. The next block begins afresh.</summary>
    public void Break(int lines)
    {
        if (_runs.Count > 0)
        {
            Append(new string('\n', lines), RunLook.Plain, null);
        }

        _needsSpace = false;
        _isAfterMarker = false;
    }

    public void OpenQuote(bool isLong)
    {
        _quote = ++_quotes;
        _isLongQuote = isLong;
    }

    public void CloseQuote() => _quote = 0;

    public void Add(string text, RunLook look = RunLook.Plain, Uri? target = null)
    {
        var clean = TelegramCharacters.Clean(text);
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            _needsSpace |= clean.Length > 0 && !IsAtStart;
            return;
        }

        _needsSpace |= (clean[0] == ' ' || (_isAfterMarker && char.IsLetterOrDigit(words[0], 0))) && !IsAtStart;
        if (_needsSpace)
        {
            Append(" ", RunLook.Plain, null);
        }

        Append(string.Join(' ', words), look, target is not null && CanOpen(target) ? target : null);
        _needsSpace = clean[^1] == ' ';
        _isAfterMarker = false;
    }

    /// <summary>Adds the number of a source so that no line ends before it.</summary>
    public void AddMarker(string marker, Uri target)
    {
        if (!_isAfterMarker && !IsAtStart)
        {
            Append(NoBreakSpace.ToString(), RunLook.Plain, null);
        }

        _needsSpace = false;
        Append(marker, RunLook.Plain, CanOpen(target) ? target : null);
        _isAfterMarker = true;
    }

    private bool IsAtStart => _runs.Count == 0 || _runs[^1].Text[^1] == '\n' || _runs[^1].Quote != _quote;

    private static bool CanOpen(Uri target) =>
        target.IsAbsoluteUri && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp);

    private void Append(string text, RunLook look, Uri? target)
    {
        var run = new TelegramRun(text, look, _quote, _isLongQuote, target);
        if (_runs.Count > 0 && look != RunLook.Code && target is null && _runs[^1].LooksLike(run))
        {
            _runs[^1] = _runs[^1] with { Text = _runs[^1].Text + text };
        }
        else
        {
            _runs.Add(run);
        }
    }
}

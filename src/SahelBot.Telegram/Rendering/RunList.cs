namespace SahelBot.Telegram.Rendering;

/// <summary>Collects runs; white space between words is one space, whichever run it comes from.</summary>
internal sealed class RunList
{
    private const char NoBreakSpace = '\u00a0';

    private readonly List<TelegramRun> _runs = [];
    private int _quotes;
    private int _quote;
    private bool _isLongQuote;
    private int _lines;
    private bool _needsSpace;
    private bool _isAfterMarker;

    public IReadOnlyList<TelegramRun> Runs => _runs;

    /// <summary>What comes next stands so many lines below; where nothing stands above or nothing comes, no line is ended.</summary>
    public void Break(int lines)
    {
        _lines = Math.Max(_lines, lines);
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

    private bool IsAtStart => _runs.Count == 0 || _lines > 0;

    private static bool CanOpen(Uri target) =>
        target.IsAbsoluteUri && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp);

    private void Append(string text, RunLook look, Uri? target)
    {
        if (_lines > 0 && _runs.Count > 0)
        {
            AppendRun(new TelegramRun(new string('\n', _lines), RunLook.Plain, Quote: 0, IsLongQuote: false, Target: null));
        }

        _lines = 0;
        AppendRun(new TelegramRun(text, look, _quote, _isLongQuote, target));
    }

    private void AppendRun(TelegramRun run)
    {
        if (_runs.Count > 0 && run.Look != RunLook.Code && run.Target is null && _runs[^1].LooksLike(run))
        {
            _runs[^1] = _runs[^1] with { Text = _runs[^1].Text + run.Text };
        }
        else
        {
            _runs.Add(run);
        }
    }
}

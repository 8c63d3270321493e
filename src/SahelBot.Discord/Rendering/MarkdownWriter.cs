using System.Text;
using SahelBot.Chat.Documents;

namespace SahelBot.Discord.Rendering;

/// <summary>Writes running text as Discord's Markdown; white space between words is one space, whichever text it comes from.</summary>
internal sealed class MarkdownWriter
{
    private const char NoBreakSpace = '\u00a0';

    private readonly StringBuilder _text = new();
    private string _prefix = "";
    private int _lines;
    private bool _needsSpace;
    private bool _isAfterMarker;
    private bool _isAtLineStart = true;

    public override string ToString() => _text.ToString();

    /// <summary>What comes next stands so many lines below; where nothing stands above or nothing comes, no line is ended.</summary>
    /// <param name="prefix">What the line begins with, such as that of a quote.</param>
    public void Break(int lines, string prefix = "")
    {
        _lines = Math.Max(_lines, lines);
        _prefix = prefix;
        (_needsSpace, _isAfterMarker, _isAtLineStart) = (false, false, true);
    }

    public void Add(string text, TextStyle style = TextStyle.Plain, Uri? target = null)
    {
        var clean = ForeignText.Clean(text);
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            _needsSpace |= clean.Length > 0 && !_isAtLineStart;
            return;
        }

        _needsSpace |= (clean[0] == ' ' || (_isAfterMarker && char.IsLetterOrDigit(words[0], 0))) && !_isAtLineStart;
        if (_needsSpace)
        {
            Append(" ");
        }

        Append(Marked(string.Join(' ', words), style, target is not null && CanOpen(target) ? target : null));
        _needsSpace = clean[^1] == ' ';
        _isAfterMarker = false;
    }

    /// <summary>Adds the number of a source so that no line ends before it.</summary>
    public void AddMarker(string number, Uri target)
    {
        if (!_isAfterMarker && !_isAtLineStart)
        {
            Append(NoBreakSpace.ToString());
        }

        _needsSpace = false;
        Append(CanOpen(target) ? $"[[{number}]](<{DiscordEscape.Address(target)}>)" : $"\\[{number}\\]");
        _isAfterMarker = true;
    }

    private string Marked(string text, TextStyle style, Uri? target)
    {
        if (target is not null)
        {
            return $"[{DiscordEscape.EscapeLabel(text)}](<{DiscordEscape.Address(target)}>)";
        }

        return style switch
        {
            TextStyle.Strong => $"**{DiscordEscape.Escape(text, isAtLineStart: false)}**",
            TextStyle.Emphasis => $"*{DiscordEscape.Escape(text, isAtLineStart: false)}*",
            TextStyle.Code when IsCode(text) => $"`{text}`",
            _ => DiscordEscape.Escape(text, _isAtLineStart),
        };
    }

    /// <summary>Code takes no backslash, so it only takes what needs none.</summary>
    private static bool IsCode(string text) => text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '-' or '.' or ',' or '?');

    private static bool CanOpen(Uri target) =>
        target.IsAbsoluteUri && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp);

    private void Append(string markup)
    {
        if (_isAtLineStart)
        {
            _text.Append('\n', _text.Length > 0 ? _lines : 0).Append(_prefix);
            (_lines, _prefix, _isAtLineStart) = (0, "", false);
        }
        else if (_text[^1] is '*' or '`' && markup[0] == _text[^1])
        {
            _text.Append(DiscordEscape.Joiner); // or the two marks would be one
        }

        _text.Append(markup);
    }
}

using System.Text;

namespace SahelBot.Telegram.Tests.Rendering;

/// <summary>Reads Telegram's HTML as its server does, but is stricter: whatever the server would forgive is an error here.</summary>
internal sealed class TelegramHtml
{
    private static readonly string[] _tags = ["a", "b", "i", "code", "blockquote"];

    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Tag, int Start, string Argument)> _open = new();
    private readonly List<TelegramEntity> _entities = [];
    private int _at;

    private TelegramHtml(string html) => _html = html;

    /// <exception cref="FormatException">Telegram would refuse it, or read it in another way than it looks.</exception>
    public static (string Text, IReadOnlyList<TelegramEntity> Entities) Read(string html)
    {
        var reader = new TelegramHtml(html);
        while (reader._at < html.Length)
        {
            reader.Step();
        }

        return reader._open.Count == 0 ? (reader._text.ToString(), reader._entities) : throw reader.Bad("tag left open");
    }

    private void Step()
    {
        switch (_html[_at])
        {
            case '<' when Peek(1) == '/':
                CloseTag();
                break;
            case '<':
                OpenTag();
                break;
            case '>':
                throw Bad("bare >");
            case '&':
                _text.Append(Reference());
                break;
            default:
                _text.Append(_html[_at++]);
                break;
        }
    }

    private void OpenTag()
    {
        var end = _html.IndexOf('>', _at);
        var inside = end < 0 ? throw Bad("tag without end") : _html[(_at + 1)..end];
        var name = inside.Split(' ')[0];
        if (!_tags.Contains(name, StringComparer.Ordinal))
        {
            throw Bad("tag " + name);
        }

        if (name is "a" or "code" or "b" or "i" && _open.Any(o => o.Tag == name))
        {
            throw Bad("nested " + name);
        }

        if (name == "blockquote" && _open.Count > 0)
        {
            throw Bad("quote inside " + _open.Peek().Tag);
        }

        _open.Push((name, _text.Length, Argument(name, inside[name.Length..])));
        _at = end + 1;
    }

    private string Argument(string name, string rest)
    {
        if (name == "a" && rest.StartsWith(" href=\"", StringComparison.Ordinal) && rest.IndexOf('"', 7) == rest.Length - 1)
        {
            return new TelegramHtml(rest[7..^1]).Unescaped();
        }

        return (name, rest) switch
        {
            ("blockquote", " expandable") => "expandable",
            (not "a", "") => "",
            _ => throw Bad("attributes" + rest),
        };
    }

    private string Unescaped()
    {
        while (_at < _html.Length)
        {
            _text.Append(_html[_at] == '&' ? Reference() : _html[_at++] is var c and not ('<' or '>' or '"') ? c : throw Bad("attribute"));
        }

        return _text.ToString();
    }

    private void CloseTag()
    {
        var end = _html.IndexOf('>', _at);
        var (tag, start, argument) = _open.Count > 0 ? _open.Pop() : throw Bad("end without start");
        if (end < 0 || _html[(_at + 2)..end] != tag)
        {
            throw Bad("wrong end of " + tag);
        }

        if (_text.Length == start)
        {
            throw Bad("empty " + tag);
        }

        _entities.Add(new TelegramEntity(tag, start, _text.Length - start, argument));
        _at = end + 1;
    }

    private char Reference()
    {
        foreach (var (name, value) in new[] { ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"') })
        {
            if (string.CompareOrdinal(_html, _at, name, 0, name.Length) == 0)
            {
                _at += name.Length;
                return value;
            }
        }

        throw Bad("bare &");
    }

    private char Peek(int offset) => _at + offset < _html.Length ? _html[_at + offset] : '\0';

    private FormatException Bad(string what) => new($"{what} at {_at} in {_html}");
}

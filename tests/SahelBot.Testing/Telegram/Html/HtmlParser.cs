using System.Text;
using SahelBot.Testing.Telegram.Entities;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Html;

/// <summary>
/// HTML as the Bot API takes it: the documented tags, no others; four named entities and all numeric ones. Errors count
/// bytes of UTF-8, as Telegram's do.
/// </summary>
internal sealed class HtmlParser
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<(HtmlTag Tag, int Offset)> _open = new();
    private int _at;

    private HtmlParser(string html) => _html = html;

    /// <returns>Not trimmed yet.</returns>
    /// <exception cref="ApiException">Broken markup: "can't parse entities".</exception>
    public static FormattedText Parse(string html)
    {
        var parser = new HtmlParser(html);
        parser.ParseAll();
        return new FormattedText(parser._text.ToString(), parser._entities);
    }

    internal static ApiException Broken(string what) => new(400, "Bad Request: can't parse entities: " + what);

    private void ParseAll()
    {
        while (_at < _html.Length)
        {
            switch (_html[_at])
            {
                case '&':
                    _text.Append(HtmlReference.Read(_html, ref _at));
                    break;
                case '<':
                    ParseTag();
                    break;
                default:
                    _text.Append(_html[_at++]);
                    break;
            }
        }

        if (_open.TryPeek(out var last))
        {
            throw Broken($"Can't find end tag corresponding to start tag \"{last.Tag.Name}\"");
        }
    }

    private void ParseTag()
    {
        if (_at + 1 < _html.Length && _html[_at + 1] == '/')
        {
            Close();
        }
        else
        {
            var tag = HtmlTag.Read(_html, ref _at, ByteOffset(_at));
            _open.Push((tag, _text.Length));
        }
    }

    private void Close()
    {
        var begin = _at;
        if (_open.Count == 0)
        {
            throw Broken($"Unexpected end tag at byte offset {ByteOffset(begin)}");
        }

        var end = _html.IndexOf('>', begin);
        if (end < 0)
        {
            throw Broken($"Unclosed end tag at byte offset {ByteOffset(begin)}");
        }

        var name = _html[(begin + 2)..end].TrimEnd();
        var (tag, offset) = _open.Pop();
        if (name.Length > 0 && !string.Equals(name, tag.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw Broken($"Unmatched end tag at byte offset {ByteOffset(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        _at = end + 1;
        if (_text.Length > offset)
        {
            Add(tag, offset, _text.Length - offset);
        }
    }

    private void Add(HtmlTag tag, int offset, int length)
    {
        switch (tag.Name)
        {
            case "a":
                AddLink(tag.Argument ?? _text.ToString(offset, length), offset, length);
                break;
            case "code" or "pre":
                AddCode(tag, offset, length);
                break;
            case "tg-emoji":
                _entities.Add(new TextEntity("custom_emoji", offset, length, CustomEmojiId: tag.Argument));
                break;
            case "blockquote":
                _entities.Add(new TextEntity(tag.Argument is null ? "blockquote" : "expandable_blockquote", offset, length));
                break;
            default:
                _entities.Add(new TextEntity(HtmlTag.EntityTypes[tag.Name], offset, length));
                break;
        }
    }

    private void AddLink(string link, int offset, int length)
    {
        if (LinkChecker.UserIdOf(link) is { } userId)
        {
            _entities.Add(new TextEntity("text_mention", offset, length, UserId: userId));
        }
        else if (LinkChecker.Check(link) is { } url)
        {
            _entities.Add(new TextEntity("text_link", offset, length, url));
        }
    }

    /// <summary>A <c>pre</c> takes its language from the <c>code</c> that fills it.</summary>
    private void AddCode(HtmlTag tag, int offset, int length)
    {
        var last = _entities.Count > 0 ? _entities[^1] : null;
        if (tag.Name == "pre" && last is { Type: "code" } && last.Offset == offset && last.Length == length)
        {
            _entities[^1] = new TextEntity("pre", offset, length, Language: last.Language);
            return;
        }

        _entities.Add(new TextEntity(tag.Name, offset, length, Language: tag.Argument));
        if (tag.Name == "code" && _open.All(o => o.Tag.Name != "pre"))
        {
            _entities[^1] = _entities[^1] with { Language = null };
        }
    }

    private int ByteOffset(int position) => Encoding.UTF8.GetByteCount(_html.AsSpan(0, position));
}

using System.Buffers;
using System.Text;

namespace SahelBot.Knowledge.Yaml;

/// <summary>
/// Reads long, simply written lists of groups: texts in quotes or without, each on a line of its own, and lists of ids in brackets. What
/// it reads means the same to any YAML reader, and costs it a tenth of the time; of all else it keeps its hands off. For one text.
/// </summary>
internal sealed class PlainLists
{
    private const string Group = "- ";
    private const string Field = "  ";
    private const string Entry = "    - ";

    // what ends a line, or does not belong into a text, besides '\n'
    private static readonly SearchValues<char> _strange = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c != '\n').Select(c => (char)c), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF']);

    private static readonly SearchValues<char> _quoteOrEscape = SearchValues.Create("\"\\");
    private static readonly SearchValues<char> _nameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");
    private static readonly SearchValues<char> _idLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-#");

    private readonly List<YamlNode> _groups = [];
    private List<(YamlNode.Text Name, YamlNode Value)> _fields = [];
    private YamlNode.Text? _open; // a field whose entries come on the next lines
    private List<YamlNode> _entries = [];
    private int _line;
    private int _nodes;

    private PlainLists()
    {
    }

    private bool IsWithinGroup => _open is not null || _fields.Count > 0;

    /// <summary>Reads a file.</summary>
    /// <param name="text">With <c>\n</c> at the ends of its lines.</param>
    /// <returns>Null when it holds something that is not simply written, or nothing: <see cref="YamlReader"/> says what to make of it.</returns>
    public static YamlNode? Read(string text) => text.AsSpan().ContainsAny(_strange) ? null : new PlainLists().Root(text);

    private YamlNode.Sequence? Root(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            _line++;
            if (!Take(line) || _nodes > YamlReader.MaxNodes)
            {
                return null;
            }
        }

        return IsWithinGroup && CloseGroup() ? new YamlNode.Sequence(_groups[0].Line, _groups) : null;
    }

    private bool Take(ReadOnlySpan<char> line)
    {
        if (line.TrimStart(' ') is [] or ['#', ..])
        {
            return true;
        }

        if (line.StartsWith(Entry, StringComparison.Ordinal))
        {
            return _open is not null && TakeEntry(line[Entry.Length..]);
        }

        return line.StartsWith(Group, StringComparison.Ordinal)
            ? (!IsWithinGroup || CloseGroup()) && TakeField(line[Group.Length..])
            : line.StartsWith(Field, StringComparison.Ordinal) && IsWithinGroup && CloseField() && TakeField(line[Field.Length..]);
    }

    private bool TakeField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || line[..colon].ContainsAnyExcept(_nameLetters))
        {
            return false;
        }

        var name = TextNode(line[..colon].ToString(), isPlain: true);
        if (_fields.Exists(f => f.Name.Value == name.Value))
        {
            return false;
        }

        if (colon + 1 == line.Length)
        {
            _open = name;
            return true;
        }

        if (line[colon + 1] != ' ' || Value(line[(colon + 2)..]) is not { } value)
        {
            return false;
        }

        _fields.Add((name, value));
        return true;
    }

    private bool TakeEntry(ReadOnlySpan<char> line)
    {
        if (Text(line) is not { } entry)
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }

    private bool CloseGroup()
    {
        if (!CloseField())
        {
            return false;
        }

        _nodes++;
        _groups.Add(new YamlNode.Map(_fields[0].Name.Line, _fields));
        _fields = [];
        return true;
    }

    /// <returns>False for a field without entries, which is null and not a list.</returns>
    private bool CloseField()
    {
        if (_open is null)
        {
            return true;
        }

        if (_entries.Count == 0)
        {
            return false;
        }

        _fields.Add((_open, new YamlNode.Sequence(_entries[0].Line, _entries)));
        (_open, _entries) = (null, []);
        return true;
    }

    private YamlNode? Value(ReadOnlySpan<char> text) => text is ['[', .. var ids, ']'] ? Ids(ids) : Text(text);

    private YamlNode.Sequence? Ids(ReadOnlySpan<char> text)
    {
        var ids = new List<YamlNode>();
        foreach (var part in text.Split(", "))
        {
            var id = text[part];
            if (id.IsEmpty || !char.IsAsciiLetter(id[0]) || id.ContainsAnyExcept(_idLetters))
            {
                return null;
            }

            ids.Add(TextNode(id.ToString(), isPlain: true));
        }

        return new YamlNode.Sequence(_line, ids);
    }

    private YamlNode.Text? Text(ReadOnlySpan<char> text) => text switch
    {
        ['"', .. var quoted, '"'] => Unescape(quoted) is { } meant ? TextNode(meant, isPlain: false) : null,
        ['\'', .. var quoted, '\''] => Undouble(quoted.ToString()) is { } meant ? TextNode(meant, isPlain: false) : null,
        _ => IsPlain(text) ? TextNode(text.ToString(), isPlain: true) : null,
    };

    private YamlNode.Text TextNode(string value, bool isPlain)
    {
        _nodes++;
        return new YamlNode.Text(_line, value, isPlain);
    }

    /// <returns>Null for a text that ends within.</returns>
    private static string? Undouble(string quoted) =>
        quoted.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal)
            ? null
            : quoted.Replace("''", "'", StringComparison.Ordinal);

    /// <returns>Null for a text that ends within, and for escapes other than of the quotation mark and the backslash.</returns>
    private static string? Unescape(ReadOnlySpan<char> quoted)
    {
        var next = quoted.IndexOfAny(_quoteOrEscape);
        if (next < 0)
        {
            return quoted.ToString();
        }

        var meant = new StringBuilder(quoted.Length);
        while (next >= 0)
        {
            if (quoted[next] == '"' || next + 1 == quoted.Length || !_quoteOrEscape.Contains(quoted[next + 1]))
            {
                return null;
            }

            meant.Append(quoted[..next]).Append(quoted[next + 1]);
            quoted = quoted[(next + 2)..];
            next = quoted.IndexOfAny(_quoteOrEscape);
        }

        return meant.Append(quoted).ToString();
    }

    /// <summary>Begins with no sign of YAML's, and has none within.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && text[^1] != ' ' && !text.ContainsAny(':', '#');
}

using SahelBot.Knowledge.Loading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SahelBot.Knowledge.Yaml;

/// <summary>
/// Reads one YAML document into nodes. It works on the parser's events: no reflection, exact lines, and nothing that a
/// hostile file could make explode, since anchors, aliases, tags, deep nesting and endless lists are refused.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 12;

    /// <summary>Texts, lists and groups: each takes some hundred bytes of memory, however few it takes in the file.</summary>
    public const int MaxNodes = 2_000_000;

    private readonly Parser _events;
    private readonly FileReport _report;
    private readonly int _lineOffset;
    private int _nodes;

    private YamlReader(string text, int lineOffset, FileReport report)
    {
        _events = new Parser(new Scanner(new StringReader(text)));
        _lineOffset = lineOffset;
        _report = report;
    }

    /// <param name="text">One YAML document.</param>
    /// <param name="lineOffset">Lines of the file above the text.</param>
    /// <param name="report">Takes the problems.</param>
    /// <returns>Null when the document is empty, and when it is broken, which the report then says.</returns>
    public static YamlNode? Read(string text, int lineOffset, FileReport report)
    {
        var reader = new YamlReader(text, lineOffset, report);
        try
        {
            return reader.Document();
        }
        catch (RefusedYamlException e)
        {
            report.Broken(e.Line, e.Message);
        }
        catch (YamlException e)
        {
            report.Broken(reader.LineOf(e.Start), Describe(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The scanner lets these out on some malformed input instead of its own exception.
            report.Broken(lineOffset + 1, "broken YAML; check indentation, colons and quotation marks");
        }

        return null;
    }

    private static string Describe(YamlException e)
    {
        var reason = e.Message.Trim().TrimEnd('.');
        return reason.Contains("apping values are not allowed", StringComparison.Ordinal)
            || reason.Contains("found invalid mapping", StringComparison.Ordinal)
            ? "broken YAML: a second colon in one line; put the value in quotation marks"
            : $"broken YAML: {reason}; check indentation, colons and quotation marks";
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        while (_events.MoveNext())
        {
            switch (_events.Current)
            {
                case DocumentStart start when root is not null:
                    throw Refused(start, "a second document in the file; put everything below the first \"---\"");
                case NodeEvent or AnchorAlias:
                    root = Node(0);
                    break;
            }
        }

        return root is YamlNode.Text { IsNull: true } ? null : root;
    }

    private YamlNode Node(int depth)
    {
        var current = _events.Current!; // MoveNext has said that there is one
        if (depth > MaxDepth)
        {
            throw Refused(current, $"nested more than {MaxDepth} deep; write it flatter");
        }

        if (++_nodes > MaxNodes)
        {
            throw Refused(current, $"more than {MaxNodes} fields and entries in the file; shorten it");
        }

        switch (current)
        {
            case AnchorAlias:
                throw Refused(current, "an alias (\"*name\"); write the value out, or put it in quotation marks if it begins with \"*\"");
            case NodeEvent { Anchor.IsEmpty: false }:
                throw Refused(current, "an anchor (\"&name\"); write the value out, or put it in quotation marks if it begins with \"&\"");
            case NodeEvent { Tag.IsEmpty: false }:
                throw Refused(current, "a tag (\"!name\"); leave it out, or put the value in quotation marks if it begins with \"!\"");
            case Scalar scalar:
                return new YamlNode.Text(LineOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return Sequence(LineOf(current.Start), depth);
            case MappingStart:
                return Map(LineOf(current.Start), depth);
            default:
                throw Refused(current, "broken YAML; check indentation, colons and quotation marks");
        }
    }

    private YamlNode.Sequence Sequence(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (_events.MoveNext() && _events.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return new YamlNode.Sequence(line, items);
    }

    private YamlNode.Map Map(int line, int depth)
    {
        var fields = new List<(YamlNode.Text, YamlNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_events.MoveNext() && _events.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not YamlNode.Text name)
            {
                throw Refused(_events.Current!, "a field without a plain name; write \"name: value\"");
            }

            _events.MoveNext();
            var value = Node(depth + 1);
            if (names.Add(name.Value))
            {
                fields.Add((name, value));
            }
            else
            {
                _report.Problem(name.Line, $"the field \"{name.Value}\" stands here twice; keep one");
            }
        }

        return new YamlNode.Map(line, fields);
    }

    private int LineOf(in Mark mark) => (int)mark.Line + _lineOffset;

    private RefusedYamlException Refused(ParsingEvent at, string message) => new(LineOf(at.Start), message);

    private sealed class RefusedYamlException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }
}

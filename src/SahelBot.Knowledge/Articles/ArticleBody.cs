using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Articles;

/// <summary>Finds the paragraphs and list items below the front matter.</summary>
internal sealed class ArticleBody
{
    private const int MaxDepth = 16;

    /// <summary>In UTF-16 units. Markdig's time grows with the square of some paragraphs.</summary>
    private const int MaxParagraph = 5_000;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().Build();

    private readonly FileReport _report;
    private readonly int _lineOffset;
    private readonly string[] _lines;
    private readonly int[] _starts;
    private readonly Dictionary<int, AttributeBlock> _attributes = [];
    private readonly List<TextBlock> _blocks = [];
    private string? _heading;

    private ArticleBody(string body, int lineOffset, FileReport report)
    {
        _report = report;
        _lineOffset = lineOffset;
        _lines = body.Split('\n');
        for (var i = 0; i < _lines.Length; i++)
        {
            if (!_lines[i].Contains('{', StringComparison.Ordinal) && !_lines[i].EndsWith('}'))
            {
                continue;
            }

            if (AttributeParser.Cut(_lines[i], i + lineOffset + 1, out var rest, out var problem) is { } attributes)
            {
                _attributes.Add(i, attributes);
                _lines[i] = rest;
            }

            if (problem is not null)
            {
                report.Problem(i + lineOffset + 1, problem);
            }
        }

        _starts = Starts(_lines);
    }

    /// <param name="body">Markdown; lines end in LF.</param>
    /// <param name="lineOffset">Lines of the file above the body.</param>
    /// <param name="report">Takes the problems.</param>
    /// <returns>In order of the file.</returns>
    public static IReadOnlyList<TextBlock> Read(string body, int lineOffset, FileReport report)
    {
        var reader = new ArticleBody(body, lineOffset, report);
        if (reader.LineOfEndlessParagraph() is { } line)
        {
            report.Broken(line, $"a paragraph of more than {MaxParagraph} characters; put blank lines between its parts");
            return [];
        }

        try
        {
            reader.Walk(MarkdownParser.Parse(string.Join('\n', reader._lines), _pipeline), 0);
        }
        catch (ArgumentException)
        {
            report.Broken(lineOffset + 1, "the Markdown is nested too deep; write it flatter"); // Markdig's own limit
            return reader._blocks;
        }

        foreach (var stray in reader._attributes.Values)
        {
            report.Problem(stray.Line, "the braces do not stand at the end of a paragraph; put them there, on its last line");
        }

        return reader._blocks;
    }

    private void Walk(ContainerBlock container, int depth)
    {
        if (depth > MaxDepth)
        {
            _report.Problem(LineOf(container), $"nested more than {MaxDepth} deep; write it flatter");
            return;
        }

        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _heading = PlainText.Of(heading.Inline, out _) is { Length: > 0 } text ? text : null;
                    _attributes.Remove(LastLine(heading));
                    break;
                case ParagraphBlock paragraph:
                    Add(paragraph);
                    break;
                case HtmlBlock:
                    _report.Warning(LineOf(block), "HTML is not read; write it as plain text");
                    break;
                case CodeBlock:
                    _report.Warning(LineOf(block), "indented or fenced text is code and is not read; begin the line at the margin");
                    break;
                case ContainerBlock inner and not LinkReferenceDefinitionGroup:
                    Walk(inner, depth + 1);
                    break;
            }
        }
    }

    private void Add(ParagraphBlock paragraph)
    {
        var text = PlainText.Of(paragraph.Inline, out var hasHtml);
        if (hasHtml)
        {
            _report.Warning(LineOf(paragraph), "HTML is not read; write it as plain text");
        }

        _attributes.Remove(LastLine(paragraph), out var attributes);
        if (text.Length > 0)
        {
            _blocks.Add(new TextBlock(LineOf(paragraph), text, _heading, attributes));
        }
        else
        {
            _report.Warning(LineOf(paragraph), "a paragraph without words is not read; take it out");
        }
    }

    /// <summary>Null when no lines without a blank one between them are too long together.</summary>
    private int? LineOfEndlessParagraph()
    {
        var length = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            length = string.IsNullOrWhiteSpace(_lines[i]) ? 0 : length + _lines[i].Length;
            if (length > MaxParagraph)
            {
                return i + _lineOffset + 1;
            }
        }

        return null;
    }

    private int LineOf(Block block) => block.Line + _lineOffset + 1;

    /// <summary>Index of the last line that belongs to a block.</summary>
    private int LastLine(LeafBlock block)
    {
        var found = Array.BinarySearch(_starts, block.Span.End);
        return found >= 0 ? found : ~found - 1;
    }

    private static int[] Starts(string[] lines)
    {
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++)
        {
            starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        }

        return starts;
    }
}

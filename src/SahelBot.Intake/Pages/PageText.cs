using AngleSharp.Dom;

namespace SahelBot.Intake.Pages;

/// <summary>The paragraphs of a piece of a page, without what is no running text.</summary>
internal static class PageText
{
    private const int MostParagraphs = 2_000;

    private static readonly HashSet<string> _skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "figure", "figcaption", "aside", "nav", "form", "button", "select", "textarea",
        "table", "iframe", "object", "svg", "math", "pre", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> _blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "ul", "ol", "li", "blockquote", "br", "hr", "dl", "dt", "dd", "header", "address",
        "center", "details", "summary",
    };

    /// <returns>Each one line, none empty, in order.</returns>
    public static IReadOnlyList<string> Paragraphs(INode root)
    {
        var paragraphs = new List<string>();
        var text = new System.Text.StringBuilder();
        var open = new Stack<(INode Node, bool IsEnd)>([(root, false)]);
        while (paragraphs.Count < MostParagraphs && open.TryPop(out var next))
        {
            switch (next.Node)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement element when _skipped.Contains(element.LocalName):
                    break;
                case var node:
                    var isBlock = node is IElement { LocalName: var name } && _blocks.Contains(name);
                    if (isBlock)
                    {
                        End(text, paragraphs);
                    }

                    if (!next.IsEnd)
                    {
                        open.Push((node, true));
                        Push(open, node);
                    }

                    break;
            }
        }

        End(text, paragraphs);
        return paragraphs;
    }

    private static void Push(Stack<(INode Node, bool IsEnd)> open, INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            open.Push((node.ChildNodes[i], false));
        }
    }

    private static void End(System.Text.StringBuilder text, List<string> paragraphs)
    {
        if (PlainWords.Line(text.ToString()) is { Length: > 0 } paragraph)
        {
            paragraphs.Add(paragraph);
        }

        text.Clear();
    }
}

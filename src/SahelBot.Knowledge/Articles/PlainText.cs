using System.Text;
using Markdig.Syntax.Inlines;

namespace SahelBot.Knowledge.Articles;

/// <summary>Takes the markup out of a piece of Markdown.</summary>
internal static class PlainText
{
    /// <summary>The words of emphasis, links and code; line breaks and runs of blanks become one space.</summary>
    /// <param name="root">The inlines of one paragraph or heading. Walked without recursion: nesting may be deep.</param>
    /// <param name="hasHtml">True when there was HTML, which is left out.</param>
    public static string Of(ContainerInline? root, out bool hasHtml)
    {
        hasHtml = false;
        var text = new StringBuilder();
        Inline? at = root?.FirstChild;
        while (at is not null)
        {
            Append(text, at);
            hasHtml |= at is HtmlInline;
            at = Next(at, root!);
        }

        return Tidy(text);
    }

    private static Inline? Next(Inline at, ContainerInline root)
    {
        if (at is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        var from = at;
        while (from.NextSibling is null)
        {
            if (from.Parent is null || ReferenceEquals(from.Parent, root))
            {
                return null;
            }

            from = from.Parent;
        }

        return from.NextSibling;
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
        }
    }

    /// <summary>A no-break space stays: French sets it inside « ».</summary>
    private static string Tidy(StringBuilder text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                var isBlank = c is ' ' or '\t' or '\n';
                if (!isBlank || (tidy.Length > 0 && tidy[^1] != ' '))
                {
                    tidy.Append(isBlank ? ' ' : c);
                }
            }
        }

        return tidy.ToString().Trim();
    }
}

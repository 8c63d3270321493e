using System.Text;

namespace SahelBot.Testing.Telegram.Html;

/// <param name="Name">In lower case.</param>
/// <param name="Argument">The one attribute that counts: the link, the language, the emoji; "" when it only has to be there.</param>
internal sealed record HtmlTag(string Name, string? Argument)
{
    /// <summary>Tags without an attribute that counts, and the entity that they make.</summary>
    public static IReadOnlyDictionary<string, string> EntityTypes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
    };

    private static readonly string[] _others = ["a", "code", "pre", "blockquote", "tg-emoji"];

    /// <param name="at">At the <c>&lt;</c>; afterwards behind the <c>&gt;</c>.</param>
    public static HtmlTag Read(string html, ref int at, int byteOffset)
    {
        var begin = at++;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
        {
            at++;
        }

        EnsureMore(html, at, byteOffset);
        var name = html[(begin + 1)..at].ToLowerInvariant();
        if (!EntityTypes.ContainsKey(name) && !_others.Contains(name))
        {
            throw HtmlParser.Broken($"Unsupported start tag \"{name}\" at byte offset {byteOffset}");
        }

        string? argument = null;
        while (NextAttribute(html, ref at, name, byteOffset) is { } attribute)
        {
            argument = ArgumentOf(name, attribute.Name, attribute.Value) ?? argument;
        }

        at++;
        return name == "span" && argument != "spoiler"
            ? throw HtmlParser.Broken($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {byteOffset}")
            : new HtmlTag(name, argument);
    }

    private static string? ArgumentOf(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") => value,
        ("tg-emoji", "emoji-id") => value,
        ("blockquote", "expandable") => "",
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        _ => null,
    };

    private static (string Name, string Value)? NextAttribute(string html, ref int at, string tag, int byteOffset)
    {
        SkipSpace(html, ref at);
        EnsureMore(html, at, byteOffset);
        if (html[at] == '>')
        {
            return null;
        }

        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/' or '"' or '\''))
        {
            at++;
        }

        var name = html[start..at].ToLowerInvariant();
        if (name.Length == 0)
        {
            throw HtmlParser.Broken($"Empty attribute name in the tag \"{tag}\" at byte offset {byteOffset}");
        }

        SkipSpace(html, ref at);
        EnsureMore(html, at, byteOffset);
        if (html[at] != '=')
        {
            return tag == "blockquote" && name == "expandable"
                ? (name, "")
                : throw HtmlParser.Broken(
                    $"Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {byteOffset}");
        }

        at++;
        SkipSpace(html, ref at);
        EnsureMore(html, at, byteOffset);
        var value = html[at] is '"' or '\'' ? ReadQuoted(html, ref at) : ReadToken(html, ref at);
        EnsureMore(html, at, byteOffset);
        return (name, value);
    }

    private static string ReadQuoted(string html, ref int at)
    {
        var quote = html[at++];
        var value = new StringBuilder();
        while (at < html.Length && html[at] != quote)
        {
            if (html[at] == '&')
            {
                value.Append(HtmlReference.Read(html, ref at));
            }
            else
            {
                value.Append(html[at++]);
            }
        }

        at++;
        return value.ToString();
    }

    private static string ReadToken(string html, ref int at)
    {
        var start = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '.' or '-'))
        {
            at++;
        }

        return at >= html.Length || char.IsWhiteSpace(html[at]) || html[at] == '>'
            ? html[start..at].ToLowerInvariant()
            : throw HtmlParser.Broken(
                $"Unexpected end of name token at byte offset {Encoding.UTF8.GetByteCount(html.AsSpan(0, start))}");
    }

    private static void SkipSpace(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }
    }

    private static void EnsureMore(string html, int at, int byteOffset)
    {
        if (at >= html.Length)
        {
            throw HtmlParser.Broken($"Unclosed start tag at byte offset {byteOffset}");
        }
    }
}

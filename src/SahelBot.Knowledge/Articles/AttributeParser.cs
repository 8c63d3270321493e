using System.Buffers;

namespace SahelBot.Knowledge.Articles;

/// <summary>
/// Reads <c>{#slug name=value name="value"}</c> at the end of a line. Markdig's own extension for such braces is not used:
/// it also takes braces out of the middle of a sentence, leaves wrong ones in the text, and does not say in which line.
/// </summary>
internal static class AttributeParser
{
    private const string Help = "write them as {#slug when=2024-08-04 by=\"mali\" quote=\"...\"}, on one line, with straight quotation marks";

    private static readonly SearchValues<char> _endsOfBare = SearchValues.Create(" \t{}\"'“”„«»");

    /// <summary>Cuts the braces off the end of a line.</summary>
    /// <param name="line">A line without its line break.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="rest">The line without its braces; the whole line when there are none, or when they are wrong.</param>
    /// <param name="problem">What is wrong with the braces; null when nothing is.</param>
    /// <returns>Null when the line ends in no braces, or in wrong ones.</returns>
    public static AttributeBlock? Cut(string line, int number, out string rest, out string? problem)
    {
        rest = line;
        problem = null;
        var text = line.AsSpan().TrimEnd();
        var endsInBrace = text.EndsWith("}");
        for (var open = endsInBrace ? text.IndexOf('{') : -1; open >= 0; open = NextOpen(text, open))
        {
            if (Parse(text[(open + 1)..], number) is { } block)
            {
                rest = text[..open].TrimEnd().ToString();
                return block;
            }
        }

        if (endsInBrace || text.Contains("{#", StringComparison.Ordinal))
        {
            problem = $"the braces cannot be read; {Help}";
        }

        return null;
    }

    private static int NextOpen(ReadOnlySpan<char> text, int open)
    {
        var next = text[(open + 1)..].IndexOf('{');
        return next < 0 ? -1 : open + 1 + next;
    }

    /// <summary>Reads what follows the opening brace; null unless the closing one is the last of the text.</summary>
    private static AttributeBlock? Parse(ReadOnlySpan<char> text, int line)
    {
        string? slug = null;
        var values = new List<(string, string)>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && (text[at] is ' ' or '\t'))
            {
                at++;
            }

            if (at >= text.Length || text[at] == '}')
            {
                return at == text.Length - 1 ? new AttributeBlock(line, slug, values) : null;
            }

            if (text[at] == '#')
            {
                var name = Name(text[(at + 1)..]);
                if (name.Length == 0 || slug is not null)
                {
                    return null;
                }

                slug = name.ToString();
                at += 1 + name.Length;
            }
            else if (!Pair(text, ref at, values))
            {
                return null;
            }

            if (at >= text.Length || text[at] is not (' ' or '\t' or '}'))
            {
                return null;
            }
        }
    }

    private static bool Pair(ReadOnlySpan<char> text, ref int at, List<(string, string)> values)
    {
        var name = Name(text[at..]);
        at += name.Length;
        if (name.Length == 0 || at + 1 >= text.Length || text[at] != '=')
        {
            return false;
        }

        at++;
        if (text[at] is not ('"' or '\''))
        {
            var bare = Bare(text[at..]);
            values.Add((name.ToString(), bare.ToString()));
            at += bare.Length;
            return bare.Length > 0;
        }

        var end = text[(at + 1)..].IndexOf(text[at]);
        if (end < 0)
        {
            return false;
        }

        values.Add((name.ToString(), text.Slice(at + 1, end).Trim().ToString()));
        at += end + 2;
        return true;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
        {
            end++;
        }

        return text[..end];
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(_endsOfBare);
        return end < 0 ? text : text[..end];
    }
}

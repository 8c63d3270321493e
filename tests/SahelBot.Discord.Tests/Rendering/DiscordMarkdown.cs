using System.Text;
using System.Text.RegularExpressions;
using SahelBot.Testing.Documents;

namespace SahelBot.Discord.Tests.Rendering;

/// <summary>
/// Reads markup as Discord's clients do, with the rules that they are known to have (those of simple-markdown and Discord's own),
/// and without any code of the renderer.
/// </summary>
internal sealed class DiscordMarkdown
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    private static readonly (string Name, Regex Rule)[] _rules =
    [
        ("escape", Rule(@"\G\\([^0-9A-Za-z\s])")),
        ("autolink", Rule(@"\G<((?:https?|steam|discord|tel|mailto|sms)[^>\s]*:[^ >]+)>")),
        ("mention", Rule(@"\G(?:<@[!&]?\d+>|<#\d+>|<id:[a-z]+>|</[^>]+:\d+>)")),
        ("everyone", Rule(@"\G@(?:everyone|here|\w)")),
        ("time", Rule(@"\G<t:-?\d+(?::[a-zA-Z])?>")),
        ("emoji", Rule(@"\G<(?:a|sound)?:\w+:\d+>")),
        ("url", Rule(@"\G(?:https?|steam)://[^\s<]+[^<.,:;""'\]\s]")),
        ("invitation", Rule(@"\Gdiscord(?:app)?\.(?:gg|com|gift|new)/\S+", RegexOptions.IgnoreCase)),
        ("link", Rule(@"\G\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['""]([\s\S]*?)['""])?\s*\)")),
        ("code", Rule(@"\G(`+)([\s\S]*?[^`])\1(?!`)")),
        ("strong", Rule(@"\G\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
        ("underline", Rule(@"\G__((?:\\[\s\S]|[^\\])+?)__(?!_)")),
        ("emphasis", Rule(@"\G\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s\*\\]|\*\*)|[^\s\*\\])+?)\*(?!\*)")),
        ("emphasis", Rule(@"\G\b_((?:__|\\[\s\S]|[^\\_])+?)_\b")),
        ("strike", Rule(@"\G~~([\s\S]+?)~~(?!_)")),
        ("spoiler", Rule(@"\G\|\|([\s\S]+?)\|\|")),
    ];

    private readonly StringBuilder _text = new();
    private readonly List<ShownLink> _links = [];
    private readonly List<string> _acts = [];
    private readonly HashSet<string> _looks = new(StringComparer.Ordinal);

    public string Text => _text.ToString();

    public IReadOnlyList<ShownLink> Links => _links;

    /// <summary>Mentions, addresses, times, emoji and invitations that Discord would find in the text.</summary>
    public IReadOnlyList<string> Acts => _acts;

    /// <summary>Kinds of markup that occur.</summary>
    public IReadOnlySet<string> Looks => _looks;

    public static DiscordMarkdown Read(string markup)
    {
        var reader = new DiscordMarkdown();
        var lines = markup.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            reader._text.Append(i > 0 ? "\n" : "");
            reader.ReadLine(lines[i]);
        }

        return reader;
    }

    private static Regex Rule(string pattern, RegexOptions options = RegexOptions.None) => new(pattern, options, _limit);

    private void ReadLine(string line)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var (name, pattern) in new[]
            {
                ("quote", @"^(?:>>>|>) "), ("small", @"^-# "), ("heading", @"^#{1,3}\s+"), ("list", @"^\s*(?:[-*+]|\d+\.) "),
            })
            {
                if (Regex.Match(line, pattern, RegexOptions.None, _limit) is { Success: true } match)
                {
                    _looks.Add(name);
                    line = line[match.Length..];
                    found = true;
                }
            }
        }

        ReadInline(line);
    }

    private void ReadInline(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            at = ReadOne(text, at);
        }
    }

    private int ReadOne(string text, int at)
    {
        foreach (var (name, rule) in _rules)
        {
            if (rule.Match(text, at) is not { Success: true } match)
            {
                continue;
            }

            Take(name, match);
            return at + match.Length;
        }

        _text.Append(text[at]);
        return at + 1;
    }

    private void Take(string name, Match match)
    {
        switch (name)
        {
            case "escape":
                _text.Append(match.Groups[1].Value);
                break;
            case "link":
                var start = _text.Length;
                ReadInline(match.Groups[1].Value);
                _links.Add(new ShownLink(_text.ToString(start, _text.Length - start), match.Groups[2].Value));
                break;
            case "code":
                _looks.Add(name);
                _text.Append(match.Groups[2].Value);
                break;
            case "strong" or "underline" or "emphasis" or "strike" or "spoiler":
                _looks.Add(name);
                ReadInline(match.Groups[1].Value);
                break;
            default:
                _acts.Add(match.Value);
                _text.Append(match.Value);
                break;
        }
    }
}

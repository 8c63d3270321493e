using System.Text;

namespace SahelBot.Rendering;

/// <summary>Builds text paragraph by paragraph, wrapped and, for a terminal, coloured and linked.</summary>
public sealed class Page(RenderOptions options)
{
    /// <summary>Below this, wrapping would leave a word a line; longer lines are the lesser evil.</summary>
    private const int NarrowestWrap = 20;

    private readonly StringBuilder _text = new();
    private readonly List<List<Piece>> _words = [];

    public RenderOptions Options => options;

    /// <summary>Adds text; it may wrap between its words.</summary>
    public Page Add(string text, Ink ink = Ink.None, Uri? link = null)
    {
        foreach (var word in SafeText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _words.Add([new Piece(word, ink, link)]);
        }

        return this;
    }

    /// <summary>Adds text to the last word, so that no line break comes between.</summary>
    public Page Glue(string text, Ink ink = Ink.None, Uri? link = null)
    {
        if (_words.Count == 0)
        {
            _words.Add([]);
        }

        _words[^1].Add(new Piece(SafeText.Clean(text), ink, link));
        return this;
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="first">What its first line begins with.</param>
    /// <param name="rest">What its other lines begin with.</param>
    /// <param name="ink">How <paramref name="first"/> and <paramref name="rest"/> look.</param>
    public Page Close(string first = "", string rest = "", Ink ink = Ink.None)
    {
        var limit = options.Width > 0 ? Math.Max(options.Width, NarrowestWrap) : int.MaxValue;
        var start = new Piece(first, ink, null);
        var line = new List<Piece>();
        var column = TextWidth.Of(first);
        foreach (var word in _words.SelectMany(w => Cut(w, limit - TextWidth.Of(rest))))
        {
            var width = word.Sum(p => TextWidth.Of(p.Text));
            if (line.Count > 0 && column + 1 + width > limit)
            {
                Write(start, line);
                start = new Piece(rest, ink, null);
                line.Clear();
                column = TextWidth.Of(rest);
            }

            if (line.Count > 0)
            {
                line.Add(line[^1].LooksLike(word[0]) ? line[^1] with { Text = " " } : new Piece(" ", Ink.None, null));
                column++;
            }

            line.AddRange(word);
            column += width;
        }

        Write(start, line);
        _words.Clear();
        return this;
    }

    /// <summary>Adds an empty line, unless there is one or nothing stands above it.</summary>
    public Page Blank()
    {
        if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'))
        {
            _text.Append('\n');
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Cuts a word that fits no line. An address stays whole: whoever copies it needs it so.</summary>
    private static IEnumerable<List<Piece>> Cut(List<Piece> word, int limit)
    {
        if (word.Sum(p => TextWidth.Of(p.Text)) <= limit || word.Count != 1 || IsAddress(word[0].Text))
        {
            yield return word;
            yield break;
        }

        var part = new StringBuilder();
        var width = 0;
        foreach (var rune in word[0].Text.EnumerateRunes())
        {
            if (width + TextWidth.Of(rune) > limit)
            {
                yield return [word[0] with { Text = part.ToString() }];
                part.Clear();
                width = 0;
            }

            part.Append(rune.ToString());
            width += TextWidth.Of(rune);
        }

        yield return [word[0] with { Text = part.ToString() }];
    }

    private static bool IsAddress(string word) => word.Contains("://", StringComparison.Ordinal);

    /// <summary>Writes a line; neighbours that look alike are written as one, so that a linked title is one link.</summary>
    private void Write(Piece start, List<Piece> line)
    {
        var run = start;
        foreach (var piece in line)
        {
            if (run.LooksLike(piece))
            {
                run = run with { Text = run.Text + piece.Text };
            }
            else
            {
                Write(run);
                run = piece;
            }
        }

        Write(run);
        _text.Append('\n');
    }

    private void Write(Piece piece)
    {
        if (!options.IsTerminal || piece.Text.Length == 0)
        {
            _text.Append(piece.Text);
            return;
        }

        if (piece.Link is { } link)
        {
            _text.Append("\u001b]8;;").Append(SafeText.Clean(link.AbsoluteUri)).Append("\u001b\\");
        }

        var code = Code(piece.Ink);
        _text.Append(code.Length > 0 ? $"\u001b[{code}m{piece.Text}\u001b[0m" : piece.Text);
        if (piece.Link is not null)
        {
            _text.Append("\u001b]8;;\u001b\\");
        }
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Heading => "1",
        Ink.Faint => "2",
        Ink.Marker => "36",
        Ink.Warning => "33",
        Ink.Question => "35",
        Ink.Emphasis => "3",
        Ink.Code => "36",
        _ => "",
    };

    private readonly record struct Piece(string Text, Ink Ink, Uri? Link)
    {
        public bool LooksLike(Piece other) => Ink == other.Ink && Link == other.Link;
    }
}

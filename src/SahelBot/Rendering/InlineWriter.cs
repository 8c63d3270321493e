using System.Globalization;
using SahelBot.Chat.Documents;

namespace SahelBot.Rendering;

/// <summary>Writes running text to a page: pieces without white space between them stay together, and so does a marker with its word.</summary>
internal sealed class InlineWriter(Page page, Ink ink = Ink.None)
{
    private bool _isAtWord = true;
    private bool _isAfterMarker;

    public static bool CanOpen(Uri target) =>
        target.IsAbsoluteUri && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp);

    public void Add(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Inline.Text text:
                    Add(text.Value, InkOf(text.Style));
                    break;
                case Inline.Link link:
                    AddLink(link);
                    break;
                case Inline.Marker marker:
                    AddMarker(marker);
                    break;
            }
        }
    }

    public void Add(string text) => Add(text, ink);

    public void Add(string text, Ink look, Uri? link = null)
    {
        var clean = ForeignText.Clean(text);
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            _isAtWord |= clean.Length > 0;
            return;
        }

        if (_isAtWord || clean[0] == ' ' || (_isAfterMarker && char.IsLetterOrDigit(words[0], 0)))
        {
            page.Add(words[0], look, link);
        }
        else
        {
            page.Glue(words[0], look, link);
        }

        foreach (var word in words.Skip(1))
        {
            page.Add(word, look, link);
        }

        _isAtWord = clean[^1] == ' ';
        _isAfterMarker = false;
    }

    private void AddLink(Inline.Link link)
    {
        var target = CanOpen(link.Target) ? link.Target : null;
        Add(link.Value, ink, page.Options.IsTerminal ? target : null);
        if (target is not null && !page.Options.IsTerminal)
        {
            Add($" ({target.AbsoluteUri})");
        }
    }

    private void AddMarker(Inline.Marker marker)
    {
        var link = page.Options.IsTerminal && CanOpen(marker.Target) ? marker.Target : null;
        var number = string.Create(CultureInfo.InvariantCulture, $"[{marker.Number}]");
        page.Glue(_isAfterMarker ? "" : " ").Glue(number, Ink.Marker, link);
        _isAtWord = false;
        _isAfterMarker = true;
    }

    private Ink InkOf(TextStyle style) => style switch
    {
        TextStyle.Strong => Ink.Heading,
        TextStyle.Emphasis => Ink.Emphasis,
        TextStyle.Code => Ink.Code,
        _ => ink,
    };
}

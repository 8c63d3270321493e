using System.Globalization;
using System.Text;
using SahelBot.Core.Text;

namespace SahelBot.Chat.Documents.Splitting;

/// <summary>Cuts running text into words that keep their markers; links stay whole.</summary>
internal sealed class ItemTokenizer
{
    private readonly List<(int At, List<InlineSlice> Slices)> _words = [];
    private readonly StringBuilder _plain = new();
    private List<InlineSlice> _word = [];
    private bool _isAfterSpace;
    private bool _isAfterMarker;

    private ItemTokenizer()
    {
    }

    /// <returns>Words in order, each with the quality of a break before it. Empty when there is nothing to read.</returns>
    public static IReadOnlyList<(BreakQuality Before, IReadOnlyList<InlineSlice> Slices)> Tokenize(IReadOnlyList<Inline> content)
    {
        var tokenizer = new ItemTokenizer();
        foreach (var inline in content)
        {
            tokenizer.Add(inline);
        }

        tokenizer.Flush();
        return tokenizer.Qualified();
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Inline.Marker marker:
                AddMarker(marker);
                break;
            case Inline.Link link:
                AddLink(link);
                break;
            case Inline.Text text:
                AddText(text);
                break;
        }
    }

    private void AddMarker(Inline.Marker marker)
    {
        _plain.Append(CultureInfo.InvariantCulture, $" [{marker.Number}]");
        _word.Add(new InlineSlice(marker, 0, 0));
        _isAfterSpace = false;
        _isAfterMarker = true;
    }

    private void AddLink(Inline.Link link)
    {
        if (link.Value.Length == 0)
        {
            return;
        }

        BreakBefore(link.Value, 0);
        _word.Add(new InlineSlice(link, 0, link.Value.Length));
        _plain.Append(link.Value);
        _isAfterSpace = WordBreaks.IsSpace(link.Value[^1]);
        _isAfterMarker = false;
    }

    private void AddText(Inline.Text text)
    {
        var value = text.Value;
        var at = 0;
        while (at < value.Length)
        {
            BreakBefore(value, at);
            var end = at;
            while (end < value.Length && !WordBreaks.IsSpace(value[end]))
            {
                end++;
            }

            _isAfterMarker &= end == at;
            while (end < value.Length && WordBreaks.IsSpace(value[end]))
            {
                end++;
                _isAfterSpace = true;
            }

            _word.Add(new InlineSlice(text, at, end - at));
            _plain.Append(value, at, end - at);
            at = end;
        }
    }

    private void BreakBefore(string value, int at)
    {
        var isWord = !WordBreaks.IsSpace(value[at]) && !WordBreaks.Continues(value, at);
        if (_word.Count > 0 && isWord && (_isAfterSpace || (_isAfterMarker && WordBreaks.BeginsWord(value, at))))
        {
            Flush();
        }

        _isAfterSpace &= WordBreaks.IsSpace(value[at]);
    }

    private void Flush()
    {
        if (_word.Exists(s => s.Source is Inline.Marker || !string.IsNullOrWhiteSpace(s.Value)))
        {
            _words.Add((_plain.Length - _word.Sum(PlainLength), _word));
            _word = [];
        }
        else
        {
            _word = [];
        }

        if (_isAfterMarker)
        {
            _plain.Append(' ');
        }

        _isAfterMarker = false;
    }

    private static int PlainLength(InlineSlice slice) =>
        slice.Source is Inline.Marker marker ? string.Create(CultureInfo.InvariantCulture, $" [{marker.Number}]").Length : slice.Length;

    private List<(BreakQuality Before, IReadOnlyList<InlineSlice> Slices)> Qualified()
    {
        var starts = SentenceStarts(_plain.ToString());
        var result = new List<(BreakQuality, IReadOnlyList<InlineSlice>)>(_words.Count);
        foreach (var (at, slices) in _words)
        {
            result.Add((starts.Contains(at) ? BreakQuality.Sentence : BreakQuality.Word, slices));
        }

        return result;
    }

    private static HashSet<int> SentenceStarts(string plain)
    {
        var starts = new HashSet<int>();
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(plain))
        {
            while (at < plain.Length && char.IsWhiteSpace(plain[at]))
            {
                at++;
            }

            starts.Add(at);
            at += sentence.Length;
        }

        return starts;
    }
}

using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Conflicts;

/// <summary>A word of a passage.</summary>
/// <param name="Text">Folded: lower case, without accents.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsLower">True when it begins with a small letter.</param>
/// <param name="EndsPhrase">True when punctuation follows it.</param>
internal sealed record ClaimWord(string Text, int Start, int End, bool IsLower, bool EndsPhrase)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>Thousands hang together: "1,000", "1 000".</summary>
    public static IReadOnlyList<ClaimWord> Of(string text)
    {
        var words = new List<ClaimWord>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsThousands(text, start, i)))
            {
                i++;
            }

            var next = i < text.Length ? text[i] : '.';
            var folded = ActorFinder.Fold(text[start..i]);
            if (folded.Length > 0)
            {
                var percent = next == '%' || (next is ' ' or '\u00A0' or '\u202F' && i + 1 < text.Length && text[i + 1] == '%');
                words.Add(new ClaimWord(folded, start, i, char.IsLower(text[start]), !percent && ".,;:!?()\"«»“”—–".Contains(next, StringComparison.Ordinal)));
                if (percent)
                {
                    words.Add(new ClaimWord("percent", i, i, true, true));
                }
            }
        }

        return words;
    }

    private static bool IsThousands(string text, int start, int at) =>
        text[at] is ',' or ' ' or '\u00A0' or '\u202F' or '\''
        && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[at - 1])
        && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));
}

using System.Text;

namespace SahelBot.Retrieval.Spelling;

/// <summary>
/// How a word sounds, roughly, to somebody who writes it by ear: letters that are mistaken for one another are the same, doubled and
/// silent ones are left out. Made for English and for names in French and Russian transliteration, after Metaphone (Philips 1990).
/// </summary>
internal static class SoundKey
{
    // In order: what stands earlier is replaced first.
    private static readonly (string Written, string Sound)[] _sounds =
    [
        ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("ck", "k"), ("que", "k"), ("qu", "k"), ("q", "k"),
        ("x", "ks"), ("ou", "u"), ("oo", "u"), ("w", "u"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ai", "a"), ("ay", "a"), ("y", "i"), ("j", "i"),
        ("z", "s"), ("v", "f"),
    ];

    public static string Of(string word)
    {
        var text = word;
        foreach (var (written, sound) in _sounds)
        {
            text = text.Replace(written, sound, StringComparison.Ordinal);
        }

        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var sound = text[i] == 'c' ? (i + 1 < text.Length && text[i + 1] is 'e' or 'i' ? 's' : 'k') : text[i];
            var isSilent = (sound == 'h' && i > 0) || (sound == 'e' && i == text.Length - 1 && i > 2);
            if (!isSilent && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    /// <summary>The first sound and the consonants after it.</summary>
    public static string Frame(string key)
    {
        var frame = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if ((i == 0 || key[i] is not ('a' or 'e' or 'i' or 'o' or 'u')) && (frame.Length == 0 || frame[^1] != key[i]))
            {
                frame.Append(key[i]);
            }
        }

        return frame.ToString();
    }
}

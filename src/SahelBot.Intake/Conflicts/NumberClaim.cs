using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Conflicts;

/// <summary>A number of something: "47 soldiers".</summary>
/// <param name="Value">Digits, without what divides thousands.</param>
/// <param name="Units">Beginnings of the words that say of what, and where each word ends in the text. Not empty.</param>
/// <param name="Start">Where it begins in the text.</param>
internal sealed record NumberClaim(string Value, IReadOnlyDictionary<string, int> Units, int Start)
{
    private const int MostWordsOn = 3;
    private const int StemLength = 5;

    private static readonly Dictionary<string, string> _numbers = Numbers(
        """
        two three four five six seven eight nine ten eleven twelve
        deux trois quatre cinq six sept huit neuf dix onze douze
        два три чотири пять шість сім вісім девять десять одинадцять дванадцять
        два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать
        """);

    private static readonly HashSet<string> _linking = WordSets.Words(
        """
        of the a an and or in on at to for by from with were was had have has been are is
        de des du les la le et ou en dans par pour sur avec ont a été étaient sont
        і й та або у в на до для за від з із було були є
        и или в на до для за от с из было были есть
        """);

    private static readonly HashSet<string> _measuring = WordSets.Words(
        """
        of de des d тысяч тысячи тисяч тисячі million millions thousand thousands milliers мільйонів миллионов
        """);

    /// <param name="words">Words of the passage.</param>
    /// <param name="days">Its days; their numbers are no numbers of something.</param>
    /// <param name="isName">Tells names, which say whose and not what.</param>
    public static IReadOnlyList<NumberClaim> Of(IReadOnlyList<ClaimWord> words, IReadOnlyList<DayClaim> days, Func<string, bool> isName)
    {
        var found = new List<NumberClaim>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ValueOf(words[i]) is { } value && !days.Any(d => i >= d.First && i <= d.Last) && !IsYear(value) && Claim(words, i, value, isName) is { } claim)
            {
                found.Add(claim);
            }
        }

        return found;
    }

    private static Dictionary<string, string> Numbers(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => (word, Value: $"{i + 2}")))
            .GroupBy(n => n.word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    private static string? ValueOf(ClaimWord word)
    {
        if (!word.IsNumber)
        {
            return _numbers.GetValueOrDefault(word.Text);
        }

        var digits = new string([.. word.Text.Where(char.IsAsciiDigit)]);
        return word.Text.All(c => char.IsAsciiDigit(c) || !char.IsLetter(c)) ? digits.TrimStart('0').PadLeft(1, '0') : null;
    }

    private static bool IsYear(string value) => value.Length == 4 && (value.StartsWith("19", StringComparison.Ordinal) || value.StartsWith("20", StringComparison.Ordinal));

    private static NumberClaim? Claim(IReadOnlyList<ClaimWord> words, int at, string value, Func<string, bool> isName)
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = at + 1; i <= at + MostWordsOn && i < words.Count && !words[i - 1].EndsPhrase; i++)
        {
            var word = words[i];
            if (_measuring.Contains(word.Text))
            {
                value += word.Text.Length > 3 ? word.Text[..3] : "";
                continue;
            }

            if (word.IsNumber || _linking.Contains(word.Text))
            {
                break;
            }

            if (word.IsLower && word.Text.Length >= 4 && !isName(word.Text))
            {
                units.TryAdd(word.Text[..Math.Min(StemLength, word.Text.Length)], word.End);
            }
        }

        return units.Count == 0 ? null : new NumberClaim(value, units, words[at].Start);
    }
}

namespace SahelBot.Retrieval.Text;

/// <summary>
/// A light stemmer for Ukrainian: takes the longest case, gender or person ending off a word, then the past tense's
/// <c>-ав</c>, <c>-ив</c>, so that "Юсова" meets "Юсов" and "розірвала" meets "розірвав". Lucene's common analyzers have none.
/// Rules are ours, in the manner of the light stemmers of J. Savoy (2009); vowel alternation (Київ, Києва) is not undone.
/// </summary>
internal sealed class UkrainianStemmer : IStemmer
{
    private const int ShortestStem = 3;

    // longest first
    private static readonly string[] _endings =
    [
        "ування", "юватися", "уватися", "овується",
        "ювати", "увати", "ається", "ється", "ються", "яться", "еться", "иться",
        "ється", "атися", "итися", "алася", "илася", "алося", "илося", "алися", "илися", "ьього",
        "ього", "ьому", "ьої", "ьою", "ього", "ого", "ому", "ими", "їми", "іми", "ями", "ами", "ові", "еві", "єві", "ією",
        "іям", "іях", "ати", "яти", "ити", "іти", "їти", "ути", "ала", "ало", "али", "ила", "ило", "или", "іла", "іло", "іли",
        "яла", "яло", "яли", "ула", "уло", "ули", "ють", "уть", "ать", "ять", "ить", "їть", "ємо", "емо", "имо", "їмо", "єте",
        "ете", "ите", "їте", "ючи", "учи", "ачи", "ячи", "вши",
        "ий", "ій", "їй", "ої", "ою", "ею", "єю", "им", "їм", "ім", "их", "їх", "іх", "ам", "ям", "ах", "ях", "ом", "ем", "єм",
        "ів", "їв", "ію", "ія", "ії", "єш", "еш", "иш", "їш", "ує", "ює", "ає", "ти",
        "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "ь", "й",
    ];

    public string Stem(string word)
    {
        if (word.Length <= ShortestStem || !IsCyrillic(word[0]))
        {
            return word;
        }

        var length = word.Length;
        if (word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal))
        {
            length = Math.Max(ShortestStem, length - 2);
        }

        length = WithoutEnding(word, length);
        length = WithoutPastTense(word, length);
        while (length > ShortestStem && word[length - 1] is 'ь' or '\'' or 'й')
        {
            length--;
        }

        return word[..length];
    }

    private static int WithoutEnding(string word, int length)
    {
        var text = word.AsSpan(0, length);
        foreach (var ending in _endings)
        {
            if (length - ending.Length >= ShortestStem && text.EndsWith(ending, StringComparison.Ordinal))
            {
                return length - ending.Length;
            }
        }

        return length;
    }

    private static int WithoutPastTense(string word, int length) =>
        length >= ShortestStem + 2 && word[length - 1] == 'в' && word[length - 2] is 'а' or 'и' or 'я' ? length - 2 : length;

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';
}

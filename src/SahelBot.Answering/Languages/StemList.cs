using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>Words by how they begin: "quarrel" stands for "quarrels" and "quarrelling" too; a short one only for itself and its plural.</summary>
internal sealed class StemList(JsonElement stems)
{
    private const int ShortestStem = 5;
    private const int LongestEnding = 4;
    private const int LongestOfShort = 2;
    private const string Vowels = "аеиоуюяыіїєйь";
    private readonly string[] _stems = [.. stems.EnumerateArray().SelectMany(s => WordScanner.Fold(s.GetString() ?? ""))];

    public bool Contains(string foldedWord) => Array.Exists(_stems, stem =>
        foldedWord.StartsWith(stem, StringComparison.Ordinal) && MayFollow(stem, foldedWord[stem.Length..]));

    private static bool MayFollow(string stem, string ending) =>
        ending.Length == 0
        || (stem.Length >= ShortestStem ? ending.Length <= LongestEnding
            : stem[0] < '\u0400' ? ending is "s" or "es"
            : ending.Length <= LongestOfShort && Vowels.Contains(ending[0], StringComparison.Ordinal));
}

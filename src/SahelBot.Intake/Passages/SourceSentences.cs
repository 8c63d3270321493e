using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Text;

namespace SahelBot.Intake.Passages;

/// <summary>
/// Knows sentences of a source again, without keeping them: each as a short hash of its words, so that case, punctuation and markup do
/// not count, and a sentence with another word in it is another one.
/// </summary>
internal static class SourceSentences
{
    public const int HashLength = 8;

    private const int LeastWords = 5;

    /// <summary>One hash per sentence of a passage as it was proposed, without its attribution.</summary>
    public static IEnumerable<string> HashesOf(string passage) => SentenceSplitter.Split(passage).Select(s => Hash(Said(s))).OfType<string>();

    /// <summary>True when a sentence of the passage is still as it was proposed, whatever attribution stands before it.</summary>
    public static bool Repeats(string passage, IReadOnlySet<string> hashes) =>
        hashes.Count > 0 && SentenceSplitter.Split(passage).SelectMany(s => new[] { Hash(s), Hash(Said(s)) }).OfType<string>().Any(hashes.Contains);

    /// <summary>What follows the first colon near the beginning.</summary>
    public static string Said(string sentence) =>
        sentence.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 140 and var colon ? sentence[(colon + 2)..] : sentence;

    /// <returns>Null for a sentence too short to be anybody's.</returns>
    private static string? Hash(string sentence)
    {
        var spaced = WordSets.Spaced(sentence);
        return WordSets.WordsOf(spaced).Count() < LeastWords
            ? null
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(spaced)))[..HashLength];
    }
}

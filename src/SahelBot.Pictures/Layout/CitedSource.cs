using System.Globalization;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Pictures.Layout;

/// <summary>A source with the numbers under which its passages are cited.</summary>
/// <param name="Numbers">Ascending, without duplicates.</param>
internal sealed record CitedSource(Source Source, IReadOnlyList<int> Numbers)
{
    /// <returns>By first number.</returns>
    public static IReadOnlyList<CitedSource> Of(IEnumerable<Citation> citations) =>
    [
        .. citations.GroupBy(c => c.Passage.Source.Id, StringComparer.Ordinal)
            .Select(g => new CitedSource(g.First().Passage.Source, [.. g.Select(c => c.Number).Distinct().Order()]))
            .OrderBy(s => s.Numbers[0]),
    ];

    public static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}

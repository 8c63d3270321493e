using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Commands;

/// <summary>What can be offered while an option is typed.</summary>
internal static class OptionValues
{
    /// <summary>What platforms take.</summary>
    public const int Most = 25;

    private const int Longest = 100;

    /// <returns>At most <see cref="Most"/>, best first: what begins with the typed words, what holds them, then what is near to them.</returns>
    public static IReadOnlyList<OptionValue> For(
        IOpenKnowledge knowledge, string language, (string Command, string Option) asked, string typed) =>
        Among(Candidates(knowledge, language, asked), typed);

    /// <inheritdoc cref="For"/>
    public static IReadOnlyList<OptionValue> Among(IEnumerable<OptionValue> values, string typed) =>
        Among(values.Select(v => new Candidate(v.Label, v.Value, [Nearest.Key(v.Value), Nearest.Key(v.Label)])), typed);

    private static List<OptionValue> Among(IEnumerable<Candidate> candidates, string typed)
    {
        var wanted = Nearest.Key(PlainText.Shorten(PlainText.Clean(typed), Longest));
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = candidates.Where(c => c.Label.Length > 0 && c.Value.Length is > 0 and <= Longest).ToList();
        var fitting = all
            .Select(c => (Candidate: c, Rank: c.Keys.Min(k => Rank(k, wanted, words))))
            .Where(c => c.Rank < int.MaxValue)
            .OrderBy(c => c.Rank)
            .Select(c => c.Candidate)
            .ToList();
        if (fitting.Count == 0)
        {
            var byKey = all.SelectMany(c => c.Keys.Select(k => (k, c))).DistinctBy(k => k.k, StringComparer.Ordinal)
                .ToDictionary(k => k.k, k => k.c, StringComparer.Ordinal);
            fitting.AddRange(Nearest.To(typed, byKey.Keys, Most).Select(k => byKey[k]));
        }

        return [.. fitting.DistinctBy(c => c.Value, StringComparer.Ordinal).Take(Most)
            .Select(c => new OptionValue(PlainText.Shorten(c.Label, Longest), c.Value))];
    }

    private static int Rank(string key, string wanted, string[] words) => key switch
    {
        _ when words.Length == 0 => 0,
        _ when key.StartsWith(wanted, StringComparison.Ordinal) => 0,
        _ when key.Contains(' ' + wanted, StringComparison.Ordinal) => 1,
        _ when Array.TrueForAll(words, w => key.Contains(w, StringComparison.Ordinal)) => 2,
        _ => int.MaxValue,
    };

    private static IEnumerable<Candidate> Candidates(IOpenKnowledge knowledge, string language, (string Command, string Option) asked) =>
        asked switch
        {
            ("timeline" or "who", "actor") => Actors(knowledge.Snapshot, language),
            ("timeline", "category") => knowledge.Categories.Select(Fixed),
            ("timeline", "theme") => [Fixed("light"), Fixed("dark")],
            ("timeline", "picture") => [Fixed("yes"), Fixed("no")],
            ("sides", "topic") => knowledge.Snapshot.ContestedPoints.Select(p =>
                new Candidate(p.Question, p.Question.Length <= Longest ? p.Question : p.Id, [Nearest.Key(p.Question)])),
            ("sources", "source") => knowledge.Snapshot.Articles.Where(a => !a.IsTranslation)
                .OrderByDescending(a => a.Source.Published?.Last ?? DateOnly.MinValue)
                .Select(a => new Candidate(
                    $"{a.Source.Publisher}: {a.Source.Title}", a.Source.Id, [Nearest.Key($"{a.Source.Publisher} {a.Source.Title} {a.Source.Id}")])),
            ("help", "command") => CommandCatalog.All.Where(c => c.Role == CommandRole.Everyone).Select(c => Fixed(c.Name)),
            ("language", "language") => Languages.All
                .Select(l => new Candidate(Languages.NameOf(l), l, [Nearest.Key(Languages.NameOf(l)), l])).Append(Fixed("auto")),
            ("follow", "language") => Languages.All
                .Select(l => new Candidate(Languages.NameOf(l), l, [Nearest.Key(Languages.NameOf(l)), l])),
            _ => [],
        };

    /// <summary>Those that much happened with come first: who has nothing typed yet sees the main parties.</summary>
    private static IEnumerable<Candidate> Actors(Snapshot snapshot, string language)
    {
        var known = snapshot.Events.SelectMany(e => e.Actors).CountBy(a => a, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return snapshot.Actors
            .OrderByDescending(a => known.GetValueOrDefault(a.Id))
            .Select(a => new Candidate(a.NameIn(language), a.NameIn(language), [.. a.AllNames().Select(Nearest.Key)]));
    }

    private static Candidate Fixed(string word) => new(word, word, [word]);

    /// <param name="Keys">What it is found by; at least one.</param>
    private sealed record Candidate(string Label, string Value, IReadOnlyList<string> Keys);
}

using System.Globalization;

namespace SahelBot.Testing.Faults;

/// <summary>Reads rules as they are typed into a console.</summary>
/// <param name="kinds">What a fault can be, by the word that is typed.</param>
/// <param name="ruleOf">A rule for each call, of a kind.</param>
/// <param name="on">The rule for calls that are named.</param>
public sealed class FaultLine<TKind, TRule>(
    IReadOnlyDictionary<string, TKind> kinds, Func<TKind, TRule> ruleOf, Func<TRule, string, TRule> on)
    where TRule : CallRule
{
    /// <summary>Such as <c>429 every 10 on NAME after 3</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public TRule Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !kinds.TryGetValue(words[0], out var kind))
        {
            throw new FormatException("A fault is one of " + string.Join(", ", kinds.Keys));
        }

        var rule = ruleOf(kind);
        for (var i = 1; i + 1 < words.Length; i += 2)
        {
            rule = words[i] switch
            {
                "every" => rule with { Every = int.Parse(words[i + 1], CultureInfo.InvariantCulture) },
                "on" => on(rule, words[i + 1]),
                "after" => rule with { RetryAfter = Seconds(words[i + 1]), Delay = Seconds(words[i + 1]) },
                _ => throw new FormatException($"\"{words[i]}\" is none of: every, on, after."),
            };
        }

        return rule;
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}

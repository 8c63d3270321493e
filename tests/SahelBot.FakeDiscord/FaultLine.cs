using System.Globalization;
using SahelBot.Testing.Discord.Faults;

namespace SahelBot.DiscordTerminal;

internal static class FaultLine
{
    private static readonly Dictionary<string, FaultKind> _kinds = new(StringComparer.Ordinal)
    {
        ["429"] = FaultKind.TooManyRequests,
        ["429-global"] = FaultKind.GloballyTooManyRequests,
        ["429-shared"] = FaultKind.SharedTooManyRequests,
        ["banned"] = FaultKind.AddressBanned,
        ["502"] = FaultKind.BadGateway,
        ["500"] = FaultKind.InternalError,
        ["503"] = FaultKind.Unavailable,
        ["slow"] = FaultKind.SlowAnswer,
        ["drop-before"] = FaultKind.LostRequest,
        ["drop-after"] = FaultKind.LostAnswer,
    };

    /// <summary>Such as <c>429 every 10 on /callback after 3</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static FaultRule Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !_kinds.TryGetValue(words[0], out var kind))
        {
            throw new FormatException("A fault is one of " + string.Join(", ", _kinds.Keys));
        }

        var rule = new FaultRule(kind);
        for (var i = 1; i + 1 < words.Length; i += 2)
        {
            rule = words[i] switch
            {
                "every" => rule with { Every = int.Parse(words[i + 1], CultureInfo.InvariantCulture) },
                "on" => rule with { Route = words[i + 1] },
                "after" => rule with { RetryAfter = Seconds(words[i + 1]), Delay = Seconds(words[i + 1]) },
                _ => throw new FormatException($"\"{words[i]}\" is none of: every, on, after."),
            };
        }

        return rule;
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}

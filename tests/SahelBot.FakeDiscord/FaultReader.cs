using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Faults;

namespace SahelBot.DiscordTerminal;

internal static class FaultReader
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

    private static readonly FaultLine<FaultKind, FaultRule> _line = new(_kinds, k => new FaultRule(k), (r, name) => r with { Route = name });

    /// <summary>Such as <c>429 every 10 on /callback after 3</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static FaultRule Read(string line) => _line.Read(line);
}

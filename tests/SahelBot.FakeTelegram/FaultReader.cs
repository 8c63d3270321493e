using SahelBot.Testing.Faults;
using SahelBot.Testing.Telegram.Faults;

namespace SahelBot.TelegramTerminal;

internal static class FaultReader
{
    private static readonly Dictionary<string, FaultKind> _kinds = new(StringComparer.Ordinal)
    {
        ["429"] = FaultKind.TooManyRequests,
        ["502"] = FaultKind.BadGateway,
        ["500"] = FaultKind.InternalError,
        ["401"] = FaultKind.Unauthorized,
        ["409"] = FaultKind.Conflict,
        ["slow"] = FaultKind.SlowAnswer,
        ["drop-before"] = FaultKind.LostRequest,
        ["drop-after"] = FaultKind.LostAnswer,
    };

    private static readonly FaultLine<FaultKind, FaultRule> _line = new(_kinds, k => new FaultRule(k), (r, name) => r with { Method = name });

    /// <summary>Such as <c>429 every 10 on sendMessage after 3</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static FaultRule Read(string line) => _line.Read(line);
}

namespace SahelBot.Discord.Gateway;

/// <summary>What the shards of a gateway share.</summary>
internal sealed record GatewayParts(
    GatewayDirectory Directory,
    IdentifyGate Gate,
    ConnectionAttempts Attempts,
    EventQueue Events,
    Func<IGatewaySocket> NewSocket,
    MonotonicClock Clock,
    Random Random);

namespace SahelBot.Discord.Gateway;

/// <summary>What one connection came to; the loop around it decides what to do next.</summary>
internal sealed record ConnectionEnd(EndReason Reason)
{
    /// <summary>Discord's, when <see cref="Reason"/> is <see cref="EndReason.Closed"/> and it gave one.</summary>
    public int? CloseCode { get; init; }

    /// <summary>To go on with. Null when the next connection has to identify.</summary>
    public GatewaySession? Session { get; init; }

    /// <summary>An identify was spent.</summary>
    public bool HasIdentified { get; init; }

    /// <summary>How long it was ready. Null when it never was.</summary>
    public TimeSpan? ReadyFor { get; init; }

    /// <summary>Set when going on makes no sense.</summary>
    public string? Advice { get; init; }
}

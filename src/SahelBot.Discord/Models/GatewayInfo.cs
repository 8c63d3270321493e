namespace SahelBot.Discord.Models;

/// <param name="Url">Where to connect; without a query.</param>
/// <param name="Shards">How many Discord recommends.</param>
public sealed record GatewayInfo(Uri Url, int Shards, SessionStartLimit SessionStartLimit);

namespace SahelBot.Discord.Gateway;

/// <summary>What one connection is to do.</summary>
/// <param name="Address">Without a query.</param>
/// <param name="Session">To resume. Null to identify with <paramref name="Permit"/>.</param>
/// <param name="LostAt">When the last event of a session came that could not be resumed. Null when none was lost.</param>
internal sealed record ConnectionPlan(
    DiscordToken Token, int Shard, int Shards, Uri Address, GatewaySession? Session, IIdentifyPermit? Permit, DateTimeOffset? LostAt)
{
    private const string Query = "v=10&encoding=json&compress=zlib-stream";

    /// <summary>The query is the same for a new and for a resumed session.</summary>
    public Uri FullAddress() => new UriBuilder(Address) { Query = Query }.Uri;
}

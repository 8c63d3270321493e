namespace SahelBot.Discord.Gateway;

/// <summary>What is needed to go on where a connection ended.</summary>
/// <param name="Sequence">Of the last event that was taken.</param>
/// <param name="ResumeUrl">Where to go on; without a query.</param>
/// <param name="StartedAt">By the monotonic clock.</param>
internal sealed record GatewaySession(string Id, Uri ResumeUrl, long Sequence, TimeSpan StartedAt);

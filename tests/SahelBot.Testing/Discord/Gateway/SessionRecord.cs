namespace SahelBot.Testing.Discord.Gateway;

/// <param name="LastSequence">Of the last event, whether it was delivered or waits for the session to be resumed.</param>
/// <param name="Resumes">How often it went on.</param>
public sealed record SessionRecord(
    string Id, int Shard, int Shards, int Intents, DateTimeOffset StartedAt, int LastSequence, bool IsConnected, bool HasEnded, int Resumes);

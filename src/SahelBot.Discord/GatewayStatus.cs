namespace SahelBot.Discord;

/// <summary>How the connections to Discord are doing at one moment.</summary>
/// <param name="Shards">How many there should be; 0 before that is known.</param>
/// <param name="Connected">How many are ready.</param>
/// <param name="LastHeard">When anything last came, heartbeats included. Null before the first.</param>
/// <param name="Waiting">What is being waited for, for an operator; empty when nothing.</param>
/// <param name="Malformed">Events that could not be read, since the start.</param>
/// <param name="Dropped">Events that nobody took in time, since the start.</param>
public sealed record GatewayStatus(
    int Shards, int Connected, DateTimeOffset? LastHeard, string Waiting, long Malformed, long Dropped)
{
    public bool IsReady => Shards > 0 && Connected == Shards;
}

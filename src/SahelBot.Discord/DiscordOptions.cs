namespace SahelBot.Discord;

/// <summary>How Discord is reached.</summary>
public sealed record DiscordOptions
{
    /// <summary><c>Discord__Token</c>.</summary>
    public required DiscordToken Token { get; init; }

    /// <summary><c>Discord__ApiBase</c>: the versioned base of the HTTP interface. The gateway's address comes from there.</summary>
    public Uri ApiBase { get; init; } = new("https://discord.com/api/v10");

    /// <summary><c>Discord__Shards</c>: how many connections share the servers. 0 for as many as Discord recommends.</summary>
    public int Shards { get; init; }

    /// <summary>How long Discord takes the first answer to an interaction: three seconds. A fake may be more patient.</summary>
    public TimeSpan FirstAnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Named to Discord, which asks for it, so that it can tell who runs a bot that misbehaves.</summary>
    public Uri Website { get; init; } = new("https://sahelbot.example");
}

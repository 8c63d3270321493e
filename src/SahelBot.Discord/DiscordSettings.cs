namespace SahelBot.Discord;

/// <summary>How the bot is reached on Discord.</summary>
public sealed record DiscordSettings
{
    private const int MostShards = 1000;

    /// <summary><c>Discord__Token</c>: what the page "Bot" of the developer portal gives.</summary>
    public required string Token { get; init; }

    /// <summary><c>Discord__ApiBase</c>: the versioned base of the HTTP interface. Null for Discord's own.</summary>
    public Uri? ApiBase { get; init; }

    /// <summary><c>Discord__Shards</c>: how many connections share the servers. 0 for as many as Discord recommends.</summary>
    public int Shards { get; init; }

    /// <summary>Where the count of begun sessions is kept.</summary>
    public required string IdentifyFile { get; init; }

    /// <summary>How many answers are written at the same time.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>How long a shutdown waits for what was begun.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc cref="DiscordOptions.FirstAnswerWithin"/>
    public TimeSpan FirstAnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What an operator must correct; each names the setting and says what would be right. Empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        try
        {
            _ = new DiscordToken(Token);
        }
        catch (FormatException e)
        {
            problems.Add(e.Message);
        }

        if (ApiBase is not null && !(ApiBase.IsAbsoluteUri && ApiBase.Scheme is "http" or "https"))
        {
            problems.Add("Discord__ApiBase is not an address: it must look like https://discord.com/api/v10.");
        }

        if (Shards is < 0 or > MostShards)
        {
            problems.Add("Discord__Shards must be between 0 and 1000; 0, or nothing, for as many as Discord recommends.");
        }

        return problems;
    }

    /// <summary>Hides the token, should the settings ever be written somewhere.</summary>
    public override string ToString() => "Discord" + (ApiBase is null ? "" : $" at {ApiBase.Host}");

    internal DiscordOptions ToOptions()
    {
        var standard = new DiscordOptions { Token = new DiscordToken(Token), Shards = Shards, FirstAnswerWithin = FirstAnswerWithin };
        return ApiBase is null ? standard : standard with { ApiBase = ApiBase };
    }
}

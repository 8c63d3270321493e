namespace SahelBot.Discord.Gateway;

/// <summary>What a close code means for the next connection.</summary>
internal abstract record CloseVerdict
{
    private CloseVerdict()
    {
    }

    public sealed record Resume : CloseVerdict;

    public sealed record NewSession : CloseVerdict;

    /// <param name="Advice">What the operator has to change.</param>
    public sealed record Stop(string Advice) : CloseVerdict;

    /// <param name="code">Null when the connection ended without one.</param>
    public static CloseVerdict Of(int? code) => code switch
    {
        4004 => new Stop("Discord refuses the token (4004). Set Discord__Token to the token shown once when you reset it in the "
            + "developer portal, page Bot, and start again."),
        4010 => new Stop("Discord refuses the shard number (4010). Leave Discord__Shards unset, or set it to what all processes with "
            + "this token use, and start again."),
        4011 => new Stop("The bot is in too many servers for so few shards (4011). Leave Discord__Shards unset, or raise it, and start again."),
        4012 => new Stop("Discord no longer speaks this version of its gateway (4012). Install a newer SahelBot."),
        4013 => new Stop("Discord does not know the intents that SahelBot asks for (4013). Install a newer SahelBot."),
        4014 => new Stop("Discord does not allow the intents that SahelBot asks for (4014), although none is privileged. Look in the "
            + "developer portal whether the application was restricted, and start again."),
        4003 or 4007 or 4009 => new NewSession(),
        _ => new Resume(),
    };
}

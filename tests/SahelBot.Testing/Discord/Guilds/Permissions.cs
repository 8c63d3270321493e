namespace SahelBot.Testing.Discord.Guilds;

/// <summary>Bit sets as decimal numbers.</summary>
internal static class Permissions
{
    /// <summary>To read and write, with links, files and reactions, in threads too.</summary>
    public const string All = "2815095304805440";

    /// <summary>To see, but not to write.</summary>
    public const string Reading = "66560";
}

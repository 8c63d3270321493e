namespace SahelBot.Chat.Limits;

/// <summary>How much may be asked.</summary>
/// <param name="PerPerson">By one person, wherever they are.</param>
/// <param name="PerPlace">In one chat, by everybody in it.</param>
/// <param name="Overall">Everywhere, by everybody.</param>
public sealed record ChatLimits(Rate PerPerson, Rate PerPlace, Rate Overall)
{
    public static ChatLimits Default { get; } = new(
        new Rate(20, TimeSpan.FromMinutes(1)), new Rate(60, TimeSpan.FromMinutes(1)), new Rate(1200, TimeSpan.FromMinutes(1)));
}

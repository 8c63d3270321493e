namespace SahelBot.Testing.Discord.Rest;

/// <param name="Calls">So many in each window; the window begins with the first call.</param>
public sealed record RateLimit(int Calls, TimeSpan Window)
{
    public static RateLimit PerSeconds(int calls, double seconds) => new(calls, TimeSpan.FromSeconds(seconds));
}

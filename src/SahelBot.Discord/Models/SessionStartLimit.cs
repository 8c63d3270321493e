namespace SahelBot.Discord.Models;

/// <summary>How many sessions may still be begun. Passing it makes Discord reset the token.</summary>
/// <param name="ResetAfter">Milliseconds until <paramref name="Remaining"/> is <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many may be begun within 5 seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);

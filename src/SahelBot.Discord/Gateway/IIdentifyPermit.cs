namespace SahelBot.Discord.Gateway;

/// <summary>The right to begin one session, soon.</summary>
internal interface IIdentifyPermit : IDisposable
{
    /// <summary>Spends it; to be called right before identifying. Recorded before it returns.</summary>
    /// <returns>False when the budget is spent after all: do not identify.</returns>
    Task<bool> SpendAsync(CancellationToken cancellationToken);
}

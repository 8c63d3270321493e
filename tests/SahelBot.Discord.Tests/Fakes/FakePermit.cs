using SahelBot.Discord.Gateway;

namespace SahelBot.Discord.Tests.Fakes;

internal sealed class FakePermit(bool hasRoom = true) : IIdentifyPermit
{
    public Task<bool> SpendAsync(CancellationToken cancellationToken) => Task.FromResult(hasRoom);

    public void Dispose()
    {
        // Nothing is held.
    }
}

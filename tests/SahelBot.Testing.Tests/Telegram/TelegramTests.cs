using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

/// <summary>A fake, the bare API, and Anna (42), who has started the bot.</summary>
public abstract class TelegramTests : IAsyncLifetime
{
    protected FakeTelegram Fake { get; private set; } = null!; // set before each test

    internal ApiClient Api { get; private set; } = null!; // set before each test

    protected FakeUser Anna { get; private set; } = null!; // set before each test

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual FakeTelegramOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        Fake = await FakeTelegram.StartAsync(Options, Token);
        Api = new ApiClient(Fake);
        Anna = Fake.User(42, "Anna", "anna_k", "en");
        Anna.Says("/start");
        await DrainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Confirms everything that waits.</summary>
    protected async Task DrainAsync()
    {
        var updates = await Api.UpdatesAsync();
        if (updates.Count > 0)
        {
            await Api.UpdatesAsync(updates[^1]["update_id"]!.GetValue<int>() + 1);
        }
    }
}

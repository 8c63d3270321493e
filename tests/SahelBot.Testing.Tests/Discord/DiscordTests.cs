using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Guilds;
using Xunit;

namespace SahelBot.Testing.Tests.Discord;

/// <summary>A fake, the bare API, and Anna (42), who is in #general of a server where the bot is.</summary>
public abstract class DiscordTests : IAsyncLifetime
{
    protected FakeDiscord Fake { get; private set; } = null!; // set before each test

    internal RestClient Api { get; private set; } = null!; // set before each test

    protected FakeUser Anna { get; private set; } = null!; // set before each test

    protected FakeGuild Guild { get; private set; } = null!; // set before each test

    protected FakeChannel General { get; private set; } = null!; // set before each test

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Stands still until a test moves it, so that no limit and no deadline ends by itself.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    protected virtual FakeDiscordOptions Options => new() { Clock = Clock };

    public async ValueTask InitializeAsync()
    {
        Fake = await FakeDiscord.StartAsync(Options, Token);
        Api = new RestClient(Fake);
        Anna = Fake.User(42, "anna", "en-US");
        Guild = Fake.Guild("Sahel");
        General = Guild.Channel("general");
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Moves time in steps until something has come to its end.</summary>
    protected async Task PassUntilAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            Clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        await task;
    }

    protected static JsonObject AskCommand => new()
    {
        ["name"] = "ask",
        ["description"] = "Ask a question",
        ["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 3,
            ["name"] = "question",
            ["description"] = "What you want to know",
            ["required"] = true,
            ["max_length"] = 300,
        }),
    };

    protected static JsonObject TimelineCommand => new()
    {
        ["name"] = "timeline",
        ["description"] = "What happened",
        ["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 3,
            ["name"] = "actor",
            ["description"] = "Who",
            ["autocomplete"] = true,
        }),
    };

    protected static JsonObject ContextCommand => new() { ["name"] = "Ask about this", ["type"] = 3 };

    /// <summary>A row of buttons.</summary>
    protected static JsonObject Row(params string[] labels) => new()
    {
        ["type"] = 1,
        ["components"] = new JsonArray([.. labels.Select(l =>
            (JsonNode)new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = l, ["custom_id"] = "id:" + l })]),
    };
}

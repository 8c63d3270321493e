using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>What a bot asks when it starts.</summary>
internal static class StartRoutes
{
    public static RestAnswer Gateway(RestCall call) => RestAnswer.Json(new JsonObject { ["url"] = call.World.Events.Url });

    public static RestAnswer GatewayForBot(RestCall call) => RestAnswer.Json(new JsonObject
    {
        ["url"] = call.World.Events.Url,
        ["shards"] = call.World.Options.RecommendedShards,
        ["session_start_limit"] = call.World.Events.Identifies.ToJson(),
    });

    public static RestAnswer Self(RestCall call)
    {
        var user = call.World.Bot.ToJson();
        user["verified"] = true;
        user["email"] = null;
        user["mfa_enabled"] = true;
        user["locale"] = "en-US";
        return RestAnswer.Json(user);
    }

    public static RestAnswer Application(RestCall call) => RestAnswer.Json(new JsonObject
    {
        ["id"] = Snowflakes.Text(call.World.Bot.Id),
        ["name"] = call.World.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = ApplicationFlags(call.World.Options),
        ["hook"] = true,
        ["bot"] = call.World.Bot.ToJson(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["approximate_guild_count"] = call.World.Guilds.Values.Count(g => g.HasBot),
        ["interactions_endpoint_url"] = null,
    });

    /// <summary>The switches of the portal, as they are for a bot in fewer than a hundred guilds.</summary>
    public static int ApplicationFlags(FakeDiscordOptions options) =>
        (options.HasPresences ? 1 << 13 : 0) | (options.HasGuildMembers ? 1 << 15 : 0) | (options.HasMessageContent ? 1 << 19 : 0);
}

using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Commands;

/// <summary>A command as Discord keeps it.</summary>
/// <param name="GuildId">Null: it is known everywhere.</param>
internal sealed record RegisteredCommand(ulong Id, ulong? GuildId, JsonObject Json)
{
    public const int Chat = 1;
    public const int OnUser = 2;
    public const int OnMessage = 3;

    public string Name => Json.Text("name") ?? "";

    public int Type => (int)(Json.Number("type") ?? Chat);

    /// <summary>The names under which a person finds it.</summary>
    public IEnumerable<string> Names(string locale) =>
        new[] { Name, Json["name_localizations"].Text(locale) }.OfType<string>();

    public bool IsIn(int context) => Json.Get("contexts") is not JsonArray contexts || contexts.Any(c => c.AsInt() == context);

    public bool IsInstalled(bool forUser) => (Json.Get("integration_types") as JsonArray ?? [0]).Any(t => t.AsInt() == (forUser ? 1 : 0));

    public static RegisteredCommand Of(World world, ulong id, ulong? guildId, JsonNode said)
    {
        var type = said.Number("type") ?? Chat;
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(id),
            ["application_id"] = Snowflakes.Text(world.Bot.Id),
            ["version"] = Snowflakes.Text(world.Ids.Next()),
            ["default_member_permissions"] = said.Get("default_member_permissions")?.ToString(),
            ["type"] = type,
            ["name"] = said.Text("name"),
            ["name_localizations"] = said.Get("name_localizations").Copy(),
            ["description"] = said.Text("description") ?? "",
            ["description_localizations"] = said.Get("description_localizations").Copy(),
            ["dm_permission"] = said.Flag("dm_permission") ?? true,
            ["contexts"] = guildId is null ? said.Get("contexts").Copy() : null,
            ["integration_types"] = guildId is null ? said.Get("integration_types").Copy() ?? new JsonArray(0) : new JsonArray(0),
            ["nsfw"] = said.Flag("nsfw") ?? false,
        };
        if (said.Get("options") is JsonArray { Count: > 0 } options)
        {
            json["options"] = options.DeepClone();
        }

        if (guildId is { } guild)
        {
            json["guild_id"] = Snowflakes.Text(guild);
        }

        return new RegisteredCommand(id, guildId, json);
    }

    /// <summary>As an answer tells of it.</summary>
    /// <param name="withLocalizations">Otherwise only the texts that everybody sees.</param>
    public JsonObject Tell(bool withLocalizations)
    {
        var json = Json.DeepClone().AsObject();
        if (!withLocalizations)
        {
            Strip(json);
        }

        return json;
    }

    private static void Strip(JsonObject holder)
    {
        holder.Remove("name_localizations");
        holder.Remove("description_localizations");
        foreach (var inner in holder.Objects("options").Concat(holder.Objects("choices")))
        {
            Strip(inner);
        }
    }
}

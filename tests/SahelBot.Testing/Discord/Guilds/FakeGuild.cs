using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Gateway;

namespace SahelBot.Testing.Discord.Guilds;

/// <summary>A server with its channels; whoever speaks in it is a member. Thread safe.</summary>
public sealed class FakeGuild
{
    private readonly World _world;
    private readonly Dictionary<ulong, DateTimeOffset> _joined = [];
    private readonly Dictionary<ulong, SortedSet<ulong>> _roles = [];

    internal FakeGuild(World world, ulong id, string name, string locale, bool hasBot)
    {
        _world = world;
        Id = id;
        Name = name;
        Locale = locale;
        HasBot = hasBot;
        BotRole = world.Ids.Next();
        CreatedAt = world.Now;
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Such as <c>en-US</c>.</summary>
    public string Locale { get; }

    /// <summary>False: people may still have installed the bot for themselves.</summary>
    public bool HasBot { get; private set; }

    /// <summary>The role that bears the bot's name: who mentions it does not mention the bot.</summary>
    public ulong BotRole { get; }

    internal DateTimeOffset CreatedAt { get; }

    /// <summary>The same one each time.</summary>
    public FakeChannel Channel(string name)
    {
        lock (_world.Gate)
        {
            var channel = _world.Channels.Values.FirstOrDefault(c => c.Guild == this && c.Name == name && !c.IsDeleted);
            if (channel is null)
            {
                channel = new FakeChannel(_world, _world.Ids.Next(), ChannelKind.Text, name) { Guild = this };
                _world.Channels.Add(channel.Id, channel);
                if (HasBot)
                {
                    _world.Events.Publish("CHANNEL_CREATE", Id, Intents.Guilds, _ => channel.ToJson());
                }
            }

            return channel;
        }
    }

    public void AddsBot()
    {
        lock (_world.Gate)
        {
            HasBot = true;
            _world.Events.Publish("GUILD_CREATE", Id, Intents.Guilds, _ => ToEvent());
        }
    }

    /// <summary>From the person's next doing on.</summary>
    public void GivesRole(FakeUser user, ulong role)
    {
        lock (_world.Gate)
        {
            if (!_roles.TryGetValue(user.Id, out var roles))
            {
                _roles.Add(user.Id, roles = []);
            }

            roles.Add(role);
        }
    }

    /// <summary>From the person's next doing on.</summary>
    public void TakesRole(FakeUser user, ulong role)
    {
        lock (_world.Gate)
        {
            _roles.GetValueOrDefault(user.Id)?.Remove(role);
        }
    }

    public void RemovesBot()
    {
        lock (_world.Gate)
        {
            HasBot = false;
            _world.Events.Publish("GUILD_DELETE", Id, Intents.Guilds, _ => new JsonObject { ["id"] = Snowflakes.Text(Id) });
        }
    }

    /// <summary>Discord has trouble: the guild is not there for a while.</summary>
    public void BecomesUnavailable()
    {
        lock (_world.Gate)
        {
            _world.Events.Publish(
                "GUILD_DELETE", Id, Intents.Guilds, _ => new JsonObject { ["id"] = Snowflakes.Text(Id), ["unavailable"] = true });
        }
    }

    public override string ToString() => Name;

    /// <summary>Without the user.</summary>
    internal JsonObject MemberJson(FakeUser user)
    {
        _joined.TryAdd(user.Id, _world.Now);
        return new JsonObject
        {
            ["roles"] = user.IsBot
                ? new JsonArray(Snowflakes.Text(BotRole))
                : JsonReading.ToArray((_roles.GetValueOrDefault(user.Id) ?? []).Select(r => (JsonNode)Snowflakes.Text(r))),
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["premium_since"] = null,
            ["joined_at"] = _joined[user.Id].Iso(),
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
            ["communication_disabled_until"] = null,
        };
    }

    internal JsonObject ToPartialJson() => new()
    {
        ["id"] = Snowflakes.Text(Id),
        ["locale"] = Locale,
        ["features"] = new JsonArray(),
    };

    /// <summary>As <c>GUILD_CREATE</c> tells of it.</summary>
    internal JsonObject ToEvent()
    {
        var member = MemberJson(_world.Bot);
        member["user"] = _world.Bot.ToJson();
        var channels = _world.Channels.Values.Where(c => c.Guild == this && !c.IsDeleted).ToList();
        return new JsonObject
        {
            ["id"] = Snowflakes.Text(Id),
            ["name"] = Name,
            ["icon"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["banner"] = null,
            ["description"] = null,
            ["owner_id"] = "1",
            ["application_id"] = null,
            ["preferred_locale"] = Locale,
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["mfa_level"] = 0,
            ["nsfw_level"] = 0,
            ["nsfw"] = false,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["rules_channel_id"] = null,
            ["public_updates_channel_id"] = null,
            ["safety_alerts_channel_id"] = null,
            ["vanity_url_code"] = null,
            ["max_members"] = 500_000,
            ["max_video_channel_users"] = 25,
            ["joined_at"] = CreatedAt.Iso(),
            ["large"] = false,
            ["unavailable"] = false,
            ["member_count"] = _joined.Count + 1,
            ["features"] = new JsonArray(),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["roles"] = new JsonArray(Role(Id, "@everyone", isManaged: false), Role(BotRole, _world.Bot.Name, isManaged: true)),
            ["members"] = new JsonArray(member),
            ["channels"] = JsonReading.ToArray(channels.Where(c => c.Kind == ChannelKind.Text).Select(c => c.ToJson())),
            ["threads"] = JsonReading.ToArray(channels.Where(c => c.Kind == ChannelKind.Thread).Select(c => c.ToJson())),
            ["presences"] = new JsonArray(),
            ["voice_states"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
        };
    }

    private JsonObject Role(ulong id, string name, bool isManaged)
    {
        var role = new JsonObject
        {
            ["id"] = Snowflakes.Text(id),
            ["name"] = name,
            ["color"] = 0,
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = isManaged ? 1 : 0,
            ["permissions"] = Permissions.All,
            ["managed"] = isManaged,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (isManaged)
        {
            role["tags"] = new JsonObject { ["bot_id"] = Snowflakes.Text(_world.Bot.Id) };
        }

        return role;
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Commands;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>What a person's client sends, and Discord passes on to the bot. Whoever calls holds the world's gate.</summary>
internal sealed class InteractionSender(World world, FakeUser user)
{
    private const int GuildContext = 0;
    private const int BotContext = 1;
    private const int PrivateContext = 2;

    /// <param name="focused">The option that is being typed; null: the command is sent.</param>
    public InteractionState Slash(string command, FakeChannel channel, IReadOnlyList<(string Name, object Value)> options, string? focused)
    {
        var words = command.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var registered = Find(words[0], RegisteredCommand.Chat, channel);
        var data = CommandData.Of(world, registered, words[1..], options, focused);
        return Send(new InteractionState
        {
            Id = world.Ids.Next(),
            Token = NewToken(),
            Kind = focused is null ? InteractionKind.Command : InteractionKind.Autocomplete,
            User = user,
            Channel = channel,
            CreatedAt = world.Now,
            CommandName = words[0],
            IsUserInstall = !IsBotIn(channel),
            Owners = Owners(channel, registered),
        }, data);
    }

    public InteractionState Context(FakeMessage message, string command)
    {
        var channel = world.Channels[message.ChannelId];
        var registered = Find(command, RegisteredCommand.OnMessage, channel);
        var id = Snowflakes.Text(message.Id);
        var target = world.Messages[message.Id].Json.DeepClone(); // with its content, whatever the bot was granted
        var data = new JsonObject
        {
            ["id"] = Snowflakes.Text(registered.Id),
            ["name"] = registered.Name,
            ["type"] = RegisteredCommand.OnMessage,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = target } },
        };
        return Send(new InteractionState
        {
            Id = world.Ids.Next(),
            Token = NewToken(),
            Kind = InteractionKind.Command,
            User = user,
            Channel = channel,
            CreatedAt = world.Now,
            CommandName = registered.Name,
            IsUserInstall = !IsBotIn(channel),
            Owners = Owners(channel, registered),
        }, data);
    }

    public InteractionState Press(FakeMessage message, Func<FakeButton, bool> isIt, string what)
    {
        var current = Seen(message);
        var button = FakeButton.Read(current.Json).FirstOrDefault(isIt)
            ?? throw new InvalidOperationException(FormattableString.Invariant($"Message {message.Id} has no button {what}."));
        if (button.CustomId is null || button.IsDisabled)
        {
            throw new InvalidOperationException($"Button {button.Label} calls nobody.");
        }

        return SendComponent(current, new JsonObject { ["custom_id"] = button.CustomId, ["component_type"] = 2, ["id"] = button.ComponentId });
    }

    public InteractionState PressWithId(FakeMessage message, string customId) =>
        SendComponent(Seen(message), new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 2 });

    public InteractionState Select(FakeMessage message, IReadOnlyList<string> values)
    {
        var current = Seen(message);
        var select = FakeSelect.Read(current.Json).FirstOrDefault(s => s.Type != 3 || values.All(v => s.Options.Any(o => o.Value == v)))
            ?? throw new InvalidOperationException($"No selection has {string.Join(", ", values)}.");
        return SendComponent(current, new JsonObject
        {
            ["custom_id"] = select.CustomId,
            ["component_type"] = select.Type,
            ["id"] = select.ComponentId,
            ["values"] = JsonReading.ToArray(values.Select(v => (JsonNode)v)),
        });
    }

    public InteractionState Submit(FakeInteraction form, IReadOnlyList<(string CustomId, string Value)> fields)
    {
        var opened = world.Interactions[form.Id];
        var modal = opened.Modal ?? throw new InvalidOperationException("That interaction was not answered with a form.");
        var data = new JsonObject
        {
            ["custom_id"] = modal.Text("custom_id"),
            ["components"] = ModalFields.Fill(modal, fields),
        };
        return Send(new InteractionState
        {
            Id = world.Ids.Next(),
            Token = NewToken(),
            Kind = InteractionKind.ModalSubmit,
            User = user,
            Channel = opened.Channel,
            CreatedAt = world.Now,
            Source = opened.Source,
            IsUserInstall = opened.IsUserInstall,
            Owners = opened.Owners.DeepClone().AsObject(),
        }, data);
    }

    private InteractionState SendComponent(MessageState message, JsonObject data) => Send(new InteractionState
    {
        Id = world.Ids.Next(),
        Token = NewToken(),
        Kind = InteractionKind.Component,
        User = user,
        Channel = message.Channel,
        CreatedAt = world.Now,
        Source = message,
        IsUserInstall = !IsBotIn(message.Channel),
        Owners = Owners(message.Channel, null),
    }, data);

    private InteractionState Send(InteractionState interaction, JsonObject data)
    {
        world.Interactions.Add(interaction.Id, interaction);
        world.InteractionsByToken.Add(interaction.Token, interaction);
        interaction.Payload = Payload(interaction, data);
        world.Events.Publish(
            "INTERACTION_CREATE", interaction.Channel.Guild?.Id, Intents.None, _ => interaction.Payload.DeepClone().AsObject(), connection =>
            {
                lock (world.Gate)
                {
                    interaction.Tellings.Add((world.Now, connection));
                }
            });
        world.Changed.Raise();
        return interaction;
    }

    private JsonObject Payload(InteractionState interaction, JsonObject data)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["application_id"] = Snowflakes.Text(world.Bot.Id),
            ["type"] = (int)interaction.Kind,
            ["version"] = 1,
            ["token"] = interaction.Token,
            ["data"] = data,
            ["channel_id"] = Snowflakes.Text(channel.Id),
            ["channel"] = channel.ToInteractionJson(),
            ["app_permissions"] = channel.BotCanSend ? Permissions.All : Permissions.Reading,
            ["locale"] = user.Locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = interaction.Owners.DeepClone(),
            ["context"] = ContextOf(channel),
            ["attachment_size_limit"] = world.Options.AttachmentSizeLimit,
        };
        if (channel.Guild is { } guild)
        {
            var member = guild.MemberJson(user);
            member["user"] = user.ToJson();
            member["permissions"] = Permissions.All;
            member["unusual_dm_activity_until"] = null;
            json["member"] = member;
            json["guild_id"] = Snowflakes.Text(guild.Id);
            json["guild"] = guild.ToPartialJson();
            json["guild_locale"] = guild.Locale;
        }
        else
        {
            json["user"] = user.ToJson();
        }

        if (interaction.Source is { } source)
        {
            json["message"] = source.Json.DeepClone();
        }

        return json;
    }

    private MessageState Seen(FakeMessage message)
    {
        var current = world.Messages[message.Id];
        return current.DeletedAt is null && (current.VisibleTo is null || current.VisibleTo == user)
            ? current
            : throw new InvalidOperationException(FormattableString.Invariant($"{user} does not see message {message.Id}."));
    }

    private RegisteredCommand Find(string name, int type, FakeChannel channel)
    {
        var isGuildInstall = IsBotIn(channel);
        return world.Commands
            .Where(c => c.Type == type && c.Names(user.Locale).Contains(name, StringComparer.OrdinalIgnoreCase))
            .Where(c => c.GuildId is null ? c.IsIn(ContextOf(channel)) : c.GuildId == channel.Guild?.Id)
            .OrderBy(c => c.GuildId is null)
            .FirstOrDefault(c => (isGuildInstall && c.IsInstalled(forUser: false)) || (user.HasInstalledBot && c.IsInstalled(forUser: true)))
            ?? throw new InvalidOperationException($"{user} finds no command {name} in {channel}.");
    }

    private JsonObject Owners(FakeChannel channel, RegisteredCommand? command)
    {
        var owners = new JsonObject();
        if (IsBotIn(channel) && command?.IsInstalled(forUser: false) != false)
        {
            owners["0"] = channel.Guild is null ? "0" : Snowflakes.Text(channel.Guild.Id);
        }

        if (user.HasInstalledBot && command?.IsInstalled(forUser: true) != false)
        {
            owners["1"] = Snowflakes.Text(user.Id);
        }

        return owners;
    }

    private static bool IsBotIn(FakeChannel channel) => channel.Guild?.HasBot ?? channel.Kind == ChannelKind.DirectMessages;

    private static int ContextOf(FakeChannel channel) => channel.Kind switch
    {
        ChannelKind.DirectMessages => BotContext,
        ChannelKind.PrivateGroup => PrivateContext,
        _ => GuildContext,
    };

    private string NewToken()
    {
        var seed = FormattableString.Invariant($"{world.Options.Seed} {world.Port} {world.Interactions.Count}");
        var tail = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(seed))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return "aW50ZXJhY3Rpb246" + tail; // of the length that real ones begin with, and harmless in a path
    }
}

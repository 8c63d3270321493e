using System.Globalization;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Guilds;

/// <summary>A person who acts, or the bot. Without a channel they act in their direct messages with the bot. Thread safe.</summary>
public sealed class FakeUser
{
    private readonly World _world;

    internal FakeUser(World world, ulong id, string name, bool isBot)
    {
        _world = world;
        Id = id;
        Name = name;
        IsBot = isBot;
    }

    public ulong Id { get; }

    public bool IsBot { get; }

    public string Name { get; internal set; }

    /// <summary>Of their client, such as <c>fr</c> or <c>en-GB</c>.</summary>
    public string Locale { get; internal set; } = "en-US";

    /// <summary>They installed the bot for themselves and can use it where it is not.</summary>
    public bool HasInstalledBot { get; set; }

    /// <summary>As it is written in a message.</summary>
    public string Mention => FormattableString.Invariant($"<@{Id}>");

    /// <summary>With the bot; the same ones each time.</summary>
    public FakeChannel DirectMessages
    {
        get
        {
            lock (_world.Gate)
            {
                var channel = _world.Channels.Values.FirstOrDefault(c => c.Recipient == this);
                if (channel is null)
                {
                    channel = new FakeChannel(_world, _world.Ids.Next(), ChannelKind.DirectMessages, Name) { Recipient = this };
                    _world.Channels.Add(channel.Id, channel);
                }

                return channel;
            }
        }
    }

    internal bool AcceptsDirectMessages { get; private set; } = true;

    /// <param name="text">As typed: <c>@bot</c> and the <c>@name</c> of anybody known become mentions.</param>
    /// <param name="pings">Whether a reply mentions whom it answers, as it does unless a person turns that off.</param>
    public FakeMessage Says(string text, FakeChannel? channel = null, FakeMessage? replyTo = null, bool pings = true)
    {
        lock (_world.Gate)
        {
            return FakeMessage.Of(PeopleWriter.Say(_world, this, channel ?? ChannelOf(replyTo) ?? DirectMessages, text, replyTo, pings));
        }
    }

    public FakeMessage Edits(FakeMessage message, string text)
    {
        lock (_world.Gate)
        {
            return FakeMessage.Of(PeopleWriter.Edit(_world, this, _world.Messages[message.Id], text));
        }
    }

    public void Deletes(FakeMessage message)
    {
        lock (_world.Gate)
        {
            MessageWriter.Delete(_world, _world.Messages[message.Id]);
        }
    }

    /// <summary>From now on the bot's direct messages are refused with 50007.</summary>
    public void ClosesDirectMessages(bool closed = true)
    {
        lock (_world.Gate)
        {
            AcceptsDirectMessages = !closed;
        }
    }

    /// <param name="command">With its subcommand if it has one, such as <c>timeline list</c>.</param>
    /// <param name="options">Checked as a client checks them: the command has to be registered.</param>
    /// <exception cref="InvalidOperationException">A client would not send that.</exception>
    public FakeInteraction Slash(string command, FakeChannel? channel = null, params IReadOnlyList<(string Name, object Value)> options) =>
        Act(sender => sender.Slash(command, channel ?? DirectMessages, options, focused: null));

    /// <summary>Has typed so much of an option and sees what the bot offers.</summary>
    public FakeInteraction Types(
        string command, string option, string text, FakeChannel? channel = null, params IReadOnlyList<(string Name, object Value)> options) =>
        Act(sender => sender.Slash(command, channel ?? DirectMessages, [.. options, (option, text)], focused: option));

    /// <summary>Picks a command from the menu of a message.</summary>
    public FakeInteraction UsesOn(FakeMessage message, string command) => Act(sender => sender.Context(message, command));

    /// <param name="label">Of the button, or its <c>custom_id</c>.</param>
    /// <exception cref="InvalidOperationException">The message has no such button now, it calls nobody, or the person does not see it.</exception>
    public FakeInteraction Presses(FakeMessage message, string label) =>
        Act(sender => sender.Press(message, b => b.Label == label || b.CustomId == label, label));

    /// <param name="number">From 1, over all rows.</param>
    public FakeInteraction Presses(FakeMessage message, int number) =>
        Act(sender => sender.Press(message, b => b.Number == number, number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a client sends that makes things up.</summary>
    public FakeInteraction PressesWithId(FakeMessage message, string customId) => Act(sender => sender.PressWithId(message, customId));

    /// <param name="values">Of the options of the first selection that has them.</param>
    public FakeInteraction Selects(FakeMessage message, params IReadOnlyList<string> values) => Act(sender => sender.Select(message, values));

    /// <summary>Fills in the form that answered an interaction of theirs.</summary>
    public FakeInteraction Submits(FakeInteraction form, params IReadOnlyList<(string CustomId, string Value)> fields) =>
        Act(sender => sender.Submit(form, fields));

    public override string ToString() => Name;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(Id),
            ["username"] = Name,
            ["discriminator"] = IsBot ? "0001" : "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    private FakeChannel? ChannelOf(FakeMessage? message) => message is null ? null : _world.Channels[message.ChannelId];

    private FakeInteraction Act(Func<InteractionSender, InteractionState> act)
    {
        lock (_world.Gate)
        {
            return new FakeInteraction(_world, act(new InteractionSender(_world, this)));
        }
    }
}

using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;
using Xunit;

namespace SahelBot.Discord.Tests.Mapping;

public class MessageMapperTests
{
    private static readonly User _bot = new() { Id = new Snowflake(1), Username = "SahelBot", Bot = true };
    private static readonly User _ann = new() { Id = new Snowflake(2), Username = "ann" };
    private static readonly User _bob = new() { Id = new Snowflake(3), Username = "bob", GlobalName = "Bob B." };

    private readonly PlaceBook _places = new() { Self = _bot.Id };
    private readonly MessageMapper _mapper;

    public MessageMapperTests() => _mapper = new MessageMapper(_places, new HashSet<string>(StringComparer.Ordinal) { "ask", "help" });

    [Theory]
    [InlineData("<@1> when?", "when?")]
    [InlineData("<@!1>, when did <@3> leave?", "when did Bob B. leave?")]
    [InlineData("when <@1> <#77> <:flag:9> <t:1:R> </ask:5> <@&4>?", "when ?")]
    [InlineData("<@1>\nwhen?", "when?")]
    public void Map_Mention_KeepsTheWords(string content, string words) =>
        Asked(Said(content)).Text.Should().Be(words);

    [Fact]
    public void Map_Mention_HasPersonPlaceAndRoles()
    {
        var asked = Asked(Said("<@1> when?") with { Member = new Member { Roles = [new Snowflake(40)] } });

        asked.Person.Should().BeEquivalentTo(new { Platform = "discord", Id = "2", ClientLanguage = (string?)null });
        asked.Person.Roles.Should().Equal("40");
        asked.Place.Should().Be(new Place("discord", "10", PlaceKind.Group) { Address = "10" });
    }

    [Fact]
    public void Map_WhatIsNotForTheBot_IsNothing()
    {
        Message[] others =
        [
            Said("hello") with { Mentions = [] },
            Said("<@1> x") with { Author = _bob with { Bot = true } },
            Said("<@1> x") with { Author = _bob with { System = true } },
            Said("<@1> x") with { WebhookId = new Snowflake(5) },
            Said("<@1> x") with { Type = 7 },
        ];

        others.Should().OnlyContain(m => _mapper.Map(m, false) == null);
    }

    [Fact]
    public void Map_DirectMessage_NeedsNoMention()
    {
        var asked = Asked(Said("when?") with { GuildId = null, Mentions = [] });

        asked.Place.Kind.Should().Be(PlaceKind.Private);
    }

    [Fact]
    public void Map_MessageFetchedWithoutItsServer_IsNoDirectMessage()
    {
        _places.NoteGuild(new Snowflake(10), new Snowflake(99));

        _mapper.Map(Said("hello") with { GuildId = null, Mentions = [] }, false).Should().BeNull();
    }

    [Fact]
    public void Map_MentionAlone_TakesTheMessageRepliedTo()
    {
        var other = Said("Did Mali break off relations?") with { Author = _bob, Mentions = [] };
        var asked = Asked(Said("<@1>") with { Type = 19, MessageReference = new MessageReference { MessageId = other.Id }, ReferencedMessage = other });

        asked.Text.Should().Be("Did Mali break off relations?");
    }

    [Fact]
    public void Map_MentionWithNothing_IsHelp() =>
        _mapper.Map(Said(" <@1> "), false).Should().BeOfType<ChatEvent.Commanded>().Which.Name.Should().Be("help");

    [Fact]
    public void Map_ReplyToTheBot_NamesItsMessage()
    {
        _places.NoteOwn(new Snowflake(50));
        var asked = Asked(Said("<@1> and Niger?") with { Type = 19, MessageReference = new MessageReference { MessageId = new Snowflake(50) } });

        asked.RepliesTo.Should().Be("50");
    }

    [Fact]
    public void Map_ThreadOnTheBotsMessage_IsAConversation()
    {
        _places.NoteOwn(new Snowflake(50));

        Asked(Said("<@1> why?") with { ChannelId = new Snowflake(50) }).Place.Kind.Should().Be(PlaceKind.Thread);
    }

    [Fact]
    public void Map_TypedCommand_IsACommand()
    {
        var command = _mapper.Map(Said("<@1> /ask when?"), false).Should().BeOfType<ChatEvent.Commanded>().Subject;

        command.Should().BeEquivalentTo(new { Name = "ask", Typed = "when?" });
        Asked(Said("<@1> /etc/passwd?")).Text.Should().Be("/etc/passwd?");
    }

    private static Message Said(string content) => new()
    {
        Id = new Snowflake(100),
        ChannelId = new Snowflake(10),
        GuildId = new Snowflake(99),
        Author = _ann,
        Content = content,
        Mentions = [_bot, _bob],
    };

    private ChatEvent.Asked Asked(Message message) => _mapper.Map(message, false).Should().BeOfType<ChatEvent.Asked>().Subject;
}

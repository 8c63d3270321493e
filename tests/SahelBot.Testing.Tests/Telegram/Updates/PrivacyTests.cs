using AwesomeAssertions;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Updates;

public class PrivacyTests : TelegramTests
{
    [Theory]
    [InlineData("hello", false)]
    [InlineData("/ask who?", true)]
    [InlineData("/ask@sahelbot who?", true)]
    [InlineData("/ask@SahelBot who?", true)]
    [InlineData("/ask@otherbot who?", false)]
    [InlineData("@sahelbot who?", true)]
    [InlineData("who, @sahelbot?", true)]
    [InlineData("@sahelbots who?", false)]
    [InlineData("mail me@sahelbot.org", false)]
    public async Task Group_Text_ComesWhenItIsMeantForTheBot(string text, bool comes)
    {
        var group = Fake.Supergroup(-100500, "Watchers");

        Anna.Says(text, group);

        (await Api.UpdatesAsync()).Should().HaveCount(comes ? 1 : 0);
    }

    [Fact]
    public async Task Group_ReplyToBot_Comes()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        var annas = Anna.Says("talk", group);
        var bots = await Api.SendAsync("answer", chat: -100500);

        Anna.Says("reply to Anna", annas);
        Anna.Says("reply to the bot", group.Message(bots.MessageId));

        var update = (await Api.UpdatesAsync()).Should().ContainSingle().Subject;
        update["message"]!["reply_to_message"]!["text"]!.ToString().Should().Be("answer");
        update["message"]!["message_thread_id"]!.GetValue<int>().Should().Be(bots.MessageId);
        update["message"]!["is_topic_message"].Should().BeNull();
    }

    [Fact]
    public async Task Group_BareCommand_GoesToTheBotThatSpokeLast()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        Fake.User(99, "Other", "otherbot", isBot: true).Says("I am a bot", group);

        Anna.Says("/ask", group);
        (await Api.UpdatesAsync()).Should().BeEmpty();

        await Api.SendAsync("now I", chat: -100500);
        Anna.Says("/ask", group);
        (await Api.UpdatesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Group_Administrator_GetsAllButBots()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        group.BotIsPromoted(Anna);
        await DrainAsync();

        Anna.Says("hello", group);
        Fake.User(99, "Other", "otherbot", isBot: true).Says("@sahelbot hello", group);

        (await Api.UpdatesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Group_ServiceMessage_AlwaysComes()
    {
        var group = Fake.Supergroup(-100500, "Watchers");

        Fake.User(43, "Boubacar").Joins(group);

        (await Api.UpdatesAsync()).Should().ContainSingle().Which["message"]!["new_chat_members"]![0]!["first_name"]!
            .ToString().Should().Be("Boubacar");
    }

    [Fact]
    public async Task Group_Edited_ComesWhenItIsMeantNow()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        var message = Anna.Says("who?", group);

        Anna.Edits(message, "@sahelbot who?");

        (await Api.UpdatesAsync()).Should().ContainSingle().Which["edited_message"]!["text"]!.ToString().Should().Be("@sahelbot who?");
    }

    [Fact]
    public async Task Topic_Message_NamesTopicAndItsFirstMessage()
    {
        var forum = Fake.Supergroup(-100500, "Forum", isForum: true);
        var topic = forum.Topic("Mali", Anna);
        await DrainAsync();

        Anna.Says("/ask", forum, thread: topic);

        var message = (await Api.UpdatesAsync())[0]["message"]!;
        message["message_thread_id"]!.GetValue<int>().Should().Be(topic);
        message["is_topic_message"]!.GetValue<bool>().Should().BeTrue();
        message["reply_to_message"]!["forum_topic_created"]!["name"]!.ToString().Should().Be("Mali");
        message["chat"]!["is_forum"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task BotMembership_Changes_AreTold()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        group.BotIsKicked(Anna);
        group.BotIsAdded(Anna);
        Anna.Blocks();

        var updates = await Api.UpdatesAsync();

        updates.Where(u => u.ContainsKey("my_chat_member")).Select(u => u["my_chat_member"]!["new_chat_member"]!["status"]!.ToString())
            .Should().Equal("kicked", "member", "kicked");
        group.BotMembership.Should().Be(Membership.Member);
    }
}

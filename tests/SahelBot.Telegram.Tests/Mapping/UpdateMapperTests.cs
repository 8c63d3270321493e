using System.Text.Json;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Telegram.Mapping;
using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace SahelBot.Telegram.Tests.Mapping;

public class UpdateMapperTests
{
    private const long Ann = 1001;
    private const long Group = -77;
    private const long Forum = -1001234567890;
    private const long Bot = 4242;

    private static readonly UpdateMapper _mapper = new(
        new BotIdentity(Bot, "SahelBot"), new HashSet<string>(["ask", "help"], StringComparer.Ordinal),
        document => new Attachment(document.FileName ?? "", document.FileSize, _ => throw new IOException()));

    [Theory]
    [InlineData("Who broke off relations?", "Who broke off relations?")]
    [InlineData("  spaced  ", "spaced")]
    [InlineData("@sahelbot who?", "who?")]
    [InlineData("@sahelbot, who?", "who?")]
    [InlineData("tell me @SahelBot who?", "tell me who?")]
    public void Map_PrivateText_IsQuestion(string text, string expected)
    {
        var said = Asked(Private(text));

        said.Text.Should().Be(expected);
        said.Person.Should().BeEquivalentTo(new Person("telegram", "1001") { ClientLanguage = "pt" });
        said.Place.Should().Be(new Place("telegram", "1001", PlaceKind.Private) { Address = "1001" });
    }

    [Theory]
    [InlineData("/ask who broke off?", "ask", "who broke off?")]
    [InlineData("/ASK@sahelbot\nwho?", "ask", "who?")]
    [InlineData("/start", "start", "")]
    [InlineData("/unheard of", "unheard", "of")]
    public void Map_PrivateCommand_IsCommand(string text, string name, string typed)
    {
        var command = Map(Private(text)).Should().BeOfType<MappedUpdate.Said>().Subject.Happened.Should().BeOfType<ChatEvent.Commanded>().Subject;

        command.Name.Should().Be(name);
        command.Typed.Should().Be(typed);
    }

    [Theory]
    [InlineData("/ask@otherbot who?")]
    public void Map_PrivateCommandOfAnotherBot_IsNothing(string text) => Map(Private(text)).Should().BeOfType<MappedUpdate.Nothing>();

    [Theory]
    [InlineData("just talking", false)]
    [InlineData("mail me at x@sahelbot.org", false)]
    [InlineData("@otherbot who?", false)]
    [InlineData("/ask who?", true)]
    [InlineData("/ask@SAHELBOT who?", true)]
    [InlineData("/ask@otherbot who?", false)]
    [InlineData("/weather tomorrow", false)]
    [InlineData("/weather@sahelbot tomorrow", true)]
    [InlineData("@sahelbot who?", true)]
    [InlineData("who? @sahelbot", true)]
    public void Map_GroupText_IsTakenOnlyWhenMeantForTheBot(string text, bool isTaken) =>
        (Map(InGroup(text)) is MappedUpdate.Said).Should().Be(isTaken);

    [Fact]
    public void Map_MentionByName_IsQuestionWithoutTheName()
    {
        var message = InGroup("Sahel Bot, who?", entities: false);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "text_mention",
            ["offset"] = 0,
            ["length"] = 9,
            ["user"] = User(Bot, true),
        });

        Asked(message).Text.Should().Be("who?");
    }

    [Fact]
    public void Map_ReplyToTheBot_IsFollowUp()
    {
        var message = InGroup("and Niger?");
        message["reply_to_message"] = Message(Group, "group", "an answer", Bot, true, id: 12);

        var asked = Asked(message);

        asked.RepliesTo.Should().Be("-77/12");
        asked.Quoted.Should().BeNull();
    }

    [Theory]
    [InlineData("@sahelbot is that true?", "is that true?", "Ukraine said so")]
    [InlineData("@sahelbot", "Ukraine said so", null)]
    public void Map_MentionInReplyToSomebody_IsAboutTheirWords(string text, string question, string? quoted)
    {
        var message = InGroup(text);
        message["reply_to_message"] = Message(Group, "group", "Ukraine said so", 2002, false, id: 12);

        var asked = Asked(message);

        asked.Text.Should().Be(question);
        asked.Quoted.Should().Be(quoted);
        asked.RepliesTo.Should().BeNull();
    }

    [Fact]
    public void Map_QuotedPart_IsQuotedInsteadOfTheWhole()
    {
        var message = InGroup("@sahelbot is that true?");
        message["reply_to_message"] = Message(Group, "group", "Long. Ukraine said so. Long.", 2002, false, id: 12);
        message["quote"] = new JsonObject { ["text"] = "Ukraine said so.", ["position"] = 6 };

        Asked(message).Quoted.Should().Be("Ukraine said so.");
    }

    [Fact]
    public void Map_MentionAlone_AsksForHelp() =>
        Map(InGroup("@sahelbot")).Should().BeOfType<MappedUpdate.Said>().Subject.Happened
            .Should().BeOfType<ChatEvent.Commanded>().Subject.Name.Should().Be("help");

    [Fact]
    public void Map_ForumTopic_KeepsItsThread()
    {
        var message = Message(Forum, "supergroup", "@sahelbot who?", Ann, false);
        message["is_topic_message"] = true;
        message["message_thread_id"] = 5;
        message["reply_to_message"] = Message(Forum, "supergroup", "", Bot, true, id: 5);

        var said = Map(message).Should().BeOfType<MappedUpdate.Said>().Subject;

        said.Spot.Should().Be(new Spot(Forum, 5, 7, true));
        said.Happened.Place.Should().Be(new Place("telegram", "-1001234567890/5", PlaceKind.Group) { Address = "-1001234567890/5", IsOverheard = true });
        ((ChatEvent.Asked)said.Happened).RepliesTo.Should().BeNull("the head of the topic is no answer of the bot");
    }

    [Fact]
    public void Map_ReplyThreadOutsideOfForum_HasNoThread()
    {
        var message = Message(Forum, "supergroup", "@sahelbot who?", Ann, false);
        message["message_thread_id"] = 5;

        Map(message).Should().BeOfType<MappedUpdate.Said>().Subject.Spot.Thread.Should().BeNull();
    }

    [Theory]
    [InlineData("is_automatic_forward")]
    [InlineData("via_bot")]
    [InlineData("bot")]
    public void Map_NotAPerson_IsNothing(string what)
    {
        var message = InGroup("@sahelbot who?");
        switch (what)
        {
            case "is_automatic_forward":
                message["is_automatic_forward"] = true;
                break;
            case "via_bot":
                message["via_bot"] = User(Bot, true);
                break;
            default:
                message["from"] = User(3003, true);
                break;
        }

        Map(message).Should().BeOfType<MappedUpdate.Nothing>();
    }

    [Fact]
    public void Map_AnonymousAdministrator_IsKnownByTheGroup()
    {
        var message = InGroup("@sahelbot who?");
        message["from"] = User(1087968824, true);
        message["sender_chat"] = Chat(Group, "group");

        Asked(message).Person.Id.Should().Be("-77");
    }

    [Fact]
    public void Map_ChannelPost_IsNothing()
    {
        var update = Read(new JsonObject { ["update_id"] = 1, ["channel_post"] = Message(Forum, "channel", "@sahelbot who?", Ann, false) });

        _mapper.Map(update).Should().BeOfType<MappedUpdate.Nothing>();
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(3600, true)]
    [InlineData(3601, false)]
    public void Map_Edit_IsTakenWhileFresh(int seconds, bool isTaken)
    {
        var message = Private("who?");
        message["edit_date"] = 1_700_000_000 + seconds;

        var mapped = Map(message, "edited_message");

        (mapped is MappedUpdate.Said { IsEdited: true, Happened: ChatEvent.Asked { IsEdited: true } }).Should().Be(isTaken);
    }

    [Fact]
    public void Map_PhotoWithCaption_IsQuestion()
    {
        var message = Private("", entities: false);
        message.Remove("text");
        message["photo"] = Photo();
        message["caption"] = "who is that?";

        Asked(message).Text.Should().Be("who is that?");
    }

    [Theory]
    [InlineData("voice", "private", true)]
    [InlineData("voice", "group", false)]
    [InlineData("sticker", "private", false)]
    [InlineData("photo", "private", true)]
    public void Map_WithoutWords_IsToldOnlyInPrivate(string kind, string where, bool isTold)
    {
        var message = where == "private" ? Private("", entities: false) : InGroup("", entities: false);
        message.Remove("text");
        message[kind] = kind switch
        {
            "photo" => Photo(),
            "voice" => new JsonObject { ["file_id"] = "v", ["file_unique_id"] = "v", ["duration"] = 1 },
            _ => new JsonObject
            {
                ["file_id"] = "s",
                ["file_unique_id"] = "s",
                ["type"] = "regular",
                ["width"] = 1,
                ["height"] = 1,
                ["is_animated"] = false,
                ["is_video"] = false,
            },
        };

        (Map(message) is MappedUpdate.Wordless).Should().Be(isTold);
    }

    [Theory]
    [InlineData(1_700_000_000, "text", PressedCarrier.Text)]
    [InlineData(1_700_000_000, "photo", PressedCarrier.Picture)]
    [InlineData(0, "none", PressedCarrier.Inaccessible)]
    public void Map_Press_TellsWhatCarriesTheButton(int date, string content, object carrier)
    {
        var message = Message(Group, "group", "answer", Bot, true, id: 12);
        message["date"] = date;
        if (content != "text")
        {
            message.Remove("text");
        }

        if (content == "photo")
        {
            message["photo"] = Photo();
        }

        var pressed = _mapper.Map(Read(new JsonObject
        {
            ["update_id"] = 1,
            ["callback_query"] = new JsonObject
            {
                ["id"] = "9",
                ["from"] = User(Ann, false),
                ["chat_instance"] = "1",
                ["data"] = "s.abc",
                ["message"] = message,
            },
        })).Should().BeOfType<MappedUpdate.Pressed>().Subject;

        pressed.Carrier.Should().Be((PressedCarrier)carrier);
        pressed.Spot.Should().Be(new Spot(Group, null, 12, true));
        pressed.Happened?.Data.Should().Be("s.abc");
    }

    [Fact]
    public void Map_PressUnderInlineMessage_IsOnlyAnswered()
    {
        var pressed = _mapper.Map(Read(new JsonObject
        {
            ["update_id"] = 1,
            ["callback_query"] = new JsonObject
            {
                ["id"] = "9",
                ["from"] = User(Ann, false),
                ["chat_instance"] = "1",
                ["data"] = "s.abc",
                ["inline_message_id"] = "x",
            },
        })).Should().BeOfType<MappedUpdate.Pressed>().Subject;

        pressed.Spot.Should().BeNull();
        pressed.Happened.Should().BeNull();
    }

    [Theory]
    [InlineData("group", "left", "member", "joined")]
    [InlineData("supergroup", "kicked", "administrator", "joined")]
    [InlineData("group", "member", "administrator", "nothing")]
    [InlineData("channel", "left", "administrator", "nothing")]
    [InlineData("private", "kicked", "member", "nothing")]
    [InlineData("private", "member", "kicked", "shut out")]
    [InlineData("group", "member", "left", "shut out")]
    public void Map_Membership_IsUnderstood(string chat, string before, string after, string expected)
    {
        var mapped = _mapper.Map(Read(new JsonObject
        {
            ["update_id"] = 1,
            ["my_chat_member"] = new JsonObject
            {
                ["chat"] = Chat(Group, chat),
                ["from"] = User(Ann, false),
                ["date"] = 1_700_000_000,
                ["old_chat_member"] = Member(before),
                ["new_chat_member"] = Member(after),
            },
        }));

        (mapped switch
        {
            MappedUpdate.Joined => "joined",
            MappedUpdate.ShutOut => "shut out",
            _ => "nothing",
        }).Should().Be(expected);
    }

    [Fact]
    public void Map_InlineQuery_HasAQueueOfThePerson()
    {
        var typed = _mapper.Map(Read(new JsonObject
        {
            ["update_id"] = 1,
            ["inline_query"] = new JsonObject { ["id"] = "9", ["from"] = User(Ann, false), ["query"] = " who? ", ["offset"] = "" },
        })).Should().BeOfType<MappedUpdate.Typed>().Subject;

        typed.Text.Should().Be("who?");
        typed.Queue.Should().Be("inline 1001");
    }

    [Fact]
    public void Map_EntityBeyondTheText_IsPassedOver()
    {
        var message = InGroup("hi", entities: false);
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["offset"] = 1, ["length"] = 900 });

        Map(message).Should().BeOfType<MappedUpdate.Nothing>();
    }

    private static ChatEvent.Asked Asked(JsonObject message) =>
        Map(message).Should().BeOfType<MappedUpdate.Said>().Subject.Happened.Should().BeOfType<ChatEvent.Asked>().Subject;

    private static MappedUpdate Map(JsonObject message, string kind = "message") =>
        _mapper.Map(Read(new JsonObject { ["update_id"] = 1, [kind] = message }));

    private static Update Read(JsonObject update) =>
        JsonSerializer.Deserialize<Update>(update.ToJsonString(), JsonBotAPI.Options) ?? throw new InvalidOperationException();

    private static JsonObject Private(string text, bool entities = true) => Message(Ann, "private", text, Ann, false, entities: entities);

    private static JsonObject InGroup(string text, bool entities = true) => Message(Group, "group", text, Ann, false, entities: entities);

    private static JsonObject Message(
        long chat, string type, string text, long from, bool isBot, int id = 7, bool entities = true) => new()
        {
            ["message_id"] = id,
            ["date"] = 1_700_000_000,
            ["chat"] = Chat(chat, type),
            ["from"] = User(from, isBot),
            ["text"] = text,
            ["entities"] = entities ? Entities(text) : null,
        };

    /// <summary>As Telegram would mark it: a command at the start, names that stand alone.</summary>
    private static JsonArray Entities(string text)
    {
        var found = new JsonArray();
        if (text.StartsWith('/'))
        {
            found.Add(Entity("bot_command", 0, text.Split(' ', '\n')[0].Length));
        }

        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at == 0 || text[at - 1] == ' ')
            {
                var end = at + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                found.Add(Entity("mention", at, end - at));
            }
        }

        return found;
    }

    private static JsonObject Entity(string type, int offset, int length) =>
        new() { ["type"] = type, ["offset"] = offset, ["length"] = length };

    private static JsonObject Chat(long id, string type) => new() { ["id"] = id, ["type"] = type, ["title"] = "T" };

    private static JsonObject User(long id, bool isBot) =>
        new() { ["id"] = id, ["is_bot"] = isBot, ["first_name"] = "X", ["language_code"] = "pt-BR" };

    private static JsonObject Member(string status)
    {
        var member = new JsonObject { ["status"] = status, ["user"] = User(Bot, true) };
        if (status == "kicked")
        {
            member["until_date"] = 0;
        }

        return member;
    }

    private static JsonArray Photo() =>
        [new JsonObject { ["file_id"] = "p", ["file_unique_id"] = "p", ["width"] = 1, ["height"] = 1 }];
}

using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Sending;
using Xunit;

namespace SahelBot.Telegram.Tests.Sending;

public class CallPlannerTests
{
    private static readonly Spot _spot = new(-77, null, 12, true);
    private static readonly string _long = string.Join(' ', Enumerable.Repeat("A sentence of some length about the matter.", 150));

    [Fact]
    public void ForMessage_OneReply_RepliesToTheQuestion()
    {
        var calls = CallPlanner.ForMessage(Says("a < b"), _spot, []);

        calls.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Kind = CallKind.SendText,
            Chat = -77L,
            ReplyTo = 12,
            Html = "a &lt; b",
            Plain = "a < b",
            Message = (int?)null,
        });
    }

    [Fact]
    public void ForMessage_LongReply_RepliesOnceAndHasButtonsLast()
    {
        var reply = new Reply { Body = Document.Of(_long), Buttons = [[new ReplyButton("Sources", "s.1")]], Exchange = new ExchangeId("e") };

        var calls = CallPlanner.ForMessage(new ChatOutcome([reply]), _spot, []);

        calls.Should().HaveCount(2);
        calls.Select(c => c.ReplyTo).Should().Equal(12, null);
        calls.Select(c => c.Buttons.Count).Should().Equal(0, 1);
        calls.Should().OnlyContain(c => c.Exchange == "e" && c.Plain != null && c.Plain.Length <= 4096);
    }

    [Theory]
    [InlineData(new long[] { 20 }, "EditText 20, SendText")]
    [InlineData(new long[] { 20, 21 }, "EditText 20, EditText 21")]
    [InlineData(new long[] { 20, 21, 22 }, "EditText 20, EditText 21, Delete 22")]
    [InlineData(new long[0], "SendText, SendText")]
    public void ForMessage_QuestionRewritten_ChangesTheAnswer(long[] earlier, string expected)
    {
        var calls = CallPlanner.ForMessage(Says("one", "two"), _spot, earlier);

        string.Join(", ", calls.Select(c => $"{c.Kind} {c.Message}".TrimEnd())).Should().Be(expected);
    }

    [Fact]
    public void ForMessage_SilentAfterRewriting_LeavesTheAnswer() =>
        CallPlanner.ForMessage(ChatOutcome.Silent, _spot, [20]).Should().BeEmpty();

    [Theory]
    [InlineData("short", 1)]
    [InlineData(null, 3)]
    public void ForMessage_Picture_HasWhatFitsBelowIt(string? text, int messages)
    {
        var reply = new Reply
        {
            Body = Document.Of(text ?? _long),
            Picture = new Picture(new byte[] { 1, 2 }, "timeline.png", "a timeline"),
            Buttons = [[new ReplyButton("More", "m")]],
        };

        var calls = CallPlanner.ForMessage(new ChatOutcome([reply]), _spot, []);

        calls.Should().HaveCount(messages);
        calls[0].Kind.Should().Be(CallKind.SendPicture);
        calls[0].Plain.Should().Be(messages == 1 ? text : null);
        calls[^1].Buttons.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(ReplyAct.Send, "Text", "SendText")]
    [InlineData(ReplyAct.Replace, "Text", "EditText 12")]
    [InlineData(ReplyAct.Replace, "Picture", "EditCaption 12")]
    [InlineData(ReplyAct.Replace, "Inaccessible", "SendText")]
    [InlineData(ReplyAct.ReplaceButtons, "Text", "EditButtons 12")]
    [InlineData(ReplyAct.ReplaceButtons, "Inaccessible", "")]
    public void ForPress_EachAct_FitsWhatCarriesTheButton(ReplyAct act, string carrier, string expected)
    {
        var outcome = new ChatOutcome([new Reply { Body = Document.Of("new"), Act = act }]) { Toast = "done" };

        var calls = CallPlanner.ForPress(outcome, "q", _spot, Enum.Parse<PressedCarrier>(carrier));

        calls[0].Should().BeEquivalentTo(new { Kind = CallKind.Toast, Query = "q", Plain = "done", IsAlert = false });
        string.Join(", ", calls.Skip(1).Select(c => $"{c.Kind} {c.Message}".TrimEnd())).Should().Be(expected);
    }

    [Fact]
    public void ForPress_ShortReplyForOnePersonInAGroup_IsAWindow()
    {
        var outcome = new ChatOutcome([new Reply { Body = Document.Of("only for you"), IsOnlyForPerson = true }]);

        CallPlanner.ForPress(outcome, "q", _spot, PressedCarrier.Text).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Kind = CallKind.Toast, Plain = "only for you", IsAlert = true });
    }

    [Fact]
    public void Json_EveryField_ComesBack()
    {
        var call = new TelegramCall
        {
            Kind = CallKind.SendPicture,
            Chat = -100,
            Thread = 5,
            IsGroup = true,
            ReplyTo = 3,
            Message = 4,
            Html = "<b>x</b>",
            Plain = "x",
            Buttons = [[new ReplyButton("a", "b")]],
            Picture = [1, 2, 3],
            FileName = "p.png",
            Query = "q",
            IsAlert = true,
            Exchange = "e",
        };

        TelegramCallJson.Read(TelegramCallJson.Write(call)).Should().BeEquivalentTo(call);
    }

    [Theory]
    [InlineData("{\"version\":2,\"kind\":\"SendText\",\"chat\":1}")]
    [InlineData("{\"version\":1,\"kind\":\"Unheard\",\"chat\":1}")]
    [InlineData("{")]
    public void Json_NotOurs_IsNull(string payload) => TelegramCallJson.Read(payload).Should().BeNull();

    private static ChatOutcome Says(params string[] texts) => new([.. texts.Select(t => new Reply { Body = Document.Of(t) })]);
}

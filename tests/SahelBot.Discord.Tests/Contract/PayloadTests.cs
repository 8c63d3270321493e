using System.Text.RegularExpressions;
using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Commands;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Discord.Tests.Contract;

/// <summary>Every kind of call with a body that the bot makes, as the fake got it.</summary>
public sealed partial class PayloadTests
{
    private static readonly string[] _routes =
    [
        "PUT /applications/{application_id}/commands",
        "POST /interactions/{interaction_id}/{interaction_token}/callback",
        "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
        "POST /webhooks/{webhook_id}/{webhook_token}",
        "POST /channels/{channel_id}/messages",
        "PATCH /channels/{channel_id}/messages/{message_id}",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The file beside this test was judged once more by another validator, against Discord's whole description.</summary>
    [Fact]
    public async Task Bodies_OfAllThatTheBotSays_AreAsDiscordDescribesThem()
    {
        await using var bot = await RunningBot.StartAsync();
        await SayEverythingAsync(bot);
        await RunningBot.UntilAsync(() => bot.Discord.Calls.All(c => c.EndedAt is not null)); // what a call made is seen before that

        var sent = bot.Discord.Calls.Where(c => c.Body is not null).ToList();

        sent.Select(c => c.Route).Distinct().Should().BeEquivalentTo(_routes);
        sent.Where(c => c.Route == _routes[1]).Select(c => c.Body!["type"]!.GetValue<int>()).Distinct().Should().BeEquivalentTo([4, 5, 6, 8, 9]);
        sent.SelectMany(c => OpenApiContract.Default.Check(c.Route, c.Body)).Should().BeEmpty();
        sent.Should().OnlyContain(c => c.Status == 200 || c.Status == 204);
        TextSnapshot.Match(string.Join('\n', sent.Select(c => $"{c.Route}\n{Id().Replace(c.Body!.ToJsonString(), "1000000000000000000")}")));
    }

    private static async Task SayEverythingAsync(RunningBot bot)
    {
        var ann = bot.Ann;
        var answer = await Shown(bot, () => ann.Slash("ask", bot.Room, ("question", "When?")));
        await Shown(bot, () => ann.Presses(answer, "More"));
        await ann.Types("timeline", "actor", "Mal", bot.Room).WaitForChoicesAsync(cancellationToken: Token);

        var alone = await Shown(bot, () => ann.UsesOn(bot.Bob.Says("Mali broke off relations.", bot.Room), CommandPayloads.AskAboutThis));
        await Shown(bot, () => ann.Presses(alone, DiscordWording.In("en").Share));

        var question = ann.Says("@bot when?", bot.Guild.Channel("mentions"));
        await bot.Guild.Channel("mentions").WaitForMessagesAsync(1, cancellationToken: Token);
        ann.Edits(question, "@bot since when?");
        await bot.Discord.WaitForCallsAsync(_routes[^1], 1, cancellationToken: Token);
        ann.Says("and Niger?");
        await ann.DirectMessages.WaitForMessagesAsync(1, cancellationToken: Token);

        var page = await Shown(bot, () => ann.Slash("timeline", bot.Room), Page(ReplyAct.Send));
        bot.Script.OnEvent = (_, _) => Task.FromResult(Page(ReplyAct.Replace));
        await ann.Presses(page, "▶").WaitForResponseAsync(m => m.Text.Contains("Replace"), cancellationToken: Token);

        await Shown(bot, () => ann.Slash("ask", bot.Room, ("question", "Who says so?")), Sides());
        bot.Script.OnEvent = (_, _) => Task.FromResult(Thanks());
        await ann.Presses(answer, "👎").WaitForFollowUpsAsync(1, cancellationToken: Token);
        bot.Script.OnEvent = (_, _) => Task.FromResult(ChatOutcome.Silent with { Form = new ReplyForm("f.1", "Why?", "What was wrong", 300) { IsLong = true } });
        var form = ann.Presses(page, "▶");
        await form.WaitForModalAsync(cancellationToken: Token);
        await Shown(bot, () => ann.Submits(form, ("text", "wrong date")));

        var words = string.Join(' ', Enumerable.Range(1, 700).Select(i => $"word{i}"));
        bot.Script.OnEvent = (_, _) => Task.FromResult(ScriptedChat.Says(words, new ReplyButton("Next", "n.1")));
        await ann.Slash("ask", bot.Room, ("question", "All?")).WaitForFollowUpsAsync(1, cancellationToken: Token);
        bot.Script.OnEvent = (_, _) => Task.FromResult(
            new ChatOutcome([new Reply { Body = Notice(NoticeKind.Problem, "There is no 31 June."), IsOnlyForPerson = true }]));
        await ann.Slash("timeline", bot.Room).WaitForFollowUpsAsync(1, cancellationToken: Token);
        await RunningBot.UntilAsync(() => bot.Inbox.Open == 0);
    }

    private static Task<FakeMessage> Shown(RunningBot bot, Func<FakeInteraction> act)
    {
        bot.Script.OnEvent = null;
        return act().WaitForResponseAsync(cancellationToken: Token);
    }

    private static Task<FakeMessage> Shown(RunningBot bot, Func<FakeInteraction> act, ChatOutcome outcome)
    {
        bot.Script.OnEvent = (_, _) => Task.FromResult(outcome);
        return act().WaitForResponseAsync(cancellationToken: Token);
    }

    private static ChatOutcome Page(ReplyAct act) => new([new Reply
    {
        Body = Document.Of($"Timeline {act}"),
        Picture = new Picture(new byte[] { 0x89, 0x50, 0x4e, 0x47 }, "timeline.png", "Three events"),
        Act = act,
        Buttons = [[new ReplyButton("◀", "t.0"), new ReplyButton("▶", "t.2")]],
    }]);

    private static ChatOutcome Sides() => new([new Reply
    {
        Body = Notice(NoticeKind.Contested, "The two sides tell it differently."),
        Buttons = [[new ReplyButton("Both sides", "s.1")], [new ReplyButton("👍", "u.1"), new ReplyButton("👎", "d.1")]],
    }]);

    private static ChatOutcome Thanks() => new([new Reply
    {
        Body = Document.Empty,
        Act = ReplyAct.ReplaceButtons,
        Buttons = [[new ReplyButton("Wrong", "w.1")]],
    }])
    { Toast = "Thanks" };

    private static Document Notice(NoticeKind kind, string words) => new([new Block.Notice(kind, [new Inline.Text(words)])]);

    [GeneratedRegex(@"\d{17,20}", RegexOptions.None, 60_000)]
    private static partial Regex Id();
}

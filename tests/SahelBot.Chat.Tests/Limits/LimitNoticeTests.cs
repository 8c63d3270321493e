using AwesomeAssertions;
using SahelBot.Chat.Limits;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Limits;

public class LimitNoticeTests
{
    private static readonly ChatSettings _narrow = ChatBench.DefaultSettings with
    {
        Limits = ChatLimits.Default with { PerPerson = new Rate(1, TimeSpan.FromMinutes(1)) },
    };

    [Fact]
    public async Task HandleAsync_OverTheLimit_SaysSoOnceThenIsSilent()
    {
        using var bench = new ChatBench(_narrow);
        await bench.TypeAsync("help");

        var notice = await bench.TypeOneAsync("help");
        var after = await bench.AskAsync("And Mali?");

        notice.Text().Should().Contain("60 s");
        notice.IsOnlyForPerson.Should().BeTrue();
        after.Replies.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_ButtonOverTheLimit_ShowsAToast()
    {
        using var bench = new ChatBench(_narrow);
        await bench.TypeAsync("help");
        await bench.TypeAsync("help");

        var outcome = await bench.PressAsync("whatever");

        outcome.Toast.Should().Contain("60 s");
        outcome.Replies.Should().BeEmpty();
    }

    [Fact]
    public async Task SuggestAsync_OverTheLimit_OffersNothing()
    {
        using var bench = new ChatBench(_narrow);
        await bench.TypeAsync("help");

        (await bench.Service.SuggestAsync(bench.Person, "Niger relations", ChatBench.Token)).Should().BeEmpty();
    }
}

using AwesomeAssertions;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Commands;

public class OptionValueTests
{
    [Theory]
    [InlineData("timeline", "actor", "mal", "Mali")]
    [InlineData("who", "actor", "yusov", "Andriy Yusov")]
    [InlineData("who", "actor", "Yusof", "Andriy Yusov")]
    [InlineData("timeline", "category", "dipl", "diplomatic")]
    [InlineData("language", "language", "fran", "fr")]
    [InlineData("timeline", "theme", "d", "dark")]
    [InlineData("help", "command", "time", "timeline")]
    public async Task CompleteAsync_TypedWords_OffersWhatFits(string command, string option, string typed, string expected) =>
        (await For(command, option, typed)).Select(v => v.Value).Should().Contain(expected);

    [Fact]
    public async Task CompleteAsync_NothingTyped_OffersNoMoreThanPlatformsTake()
    {
        foreach (var (command, option) in new[] { ("who", "actor"), ("sources", "source"), ("sides", "topic"), ("timeline", "category") })
        {
            var values = await For(command, option, "");

            values.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(25);
            values.Should().OnlyContain(v => v.Label.Length > 0 && v.Label.Length <= 100 && v.Value.Length > 0 && v.Value.Length <= 100);
        }
    }

    [Fact]
    public async Task CompleteAsync_HostileWords_StaysWithinItsLimits() =>
        (await For("who", "actor", new string('\u0301', 6000) + "\ud800 <@1>")).Should().HaveCountLessThanOrEqualTo(25);

    [Fact]
    public async Task CompleteAsync_NobodyOfThatName_OffersNothing() => (await For("who", "actor", "Xqzwkjv")).Should().BeEmpty();

    [Fact]
    public async Task CompleteAsync_UnknownOption_OffersNothing() => (await For("who", "shoe", "size")).Should().BeEmpty();

    private static async Task<IReadOnlyList<OptionValue>> For(string command, string option, string typed)
    {
        using var bench = new ChatBench();
        return await bench.Service.CompleteAsync(new Person("discord", "1"), command, option, typed, ChatBench.Token);
    }
}

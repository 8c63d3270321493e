using AwesomeAssertions;
using SahelBot.Chat.Commands;
using Xunit;

namespace SahelBot.Chat.Tests.Commands;

public class CommandCatalogTests
{
    public static TheoryData<string> Names { get; } = [.. CommandCatalog.All.Select(c => c.Name)];

    [Fact]
    public void All_Order_IsThatOfHelp() => CommandCatalog.All.Select(c => c.Name).Should().Equal(
        "ask", "timeline", "sides", "who", "sources", "about", "help", "language", "follow", "unfollow", "forget", "knowledge", "pause", "resume");

    [Fact]
    public void All_KnowledgeAndPauses_AreForModerators() =>
        CommandCatalog.All.Where(c => c.Role == CommandRole.Moderator).Select(c => c.Name).Should().Equal("knowledge", "pause", "resume");

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_EachCommand_FitsEveryPlatform(string name)
    {
        var command = CommandCatalog.Find(name);

        command.Should().NotBeNull();
        command?.Names.Values.Should().OnlyContain(n => n.Length <= 32 && !n.Any(char.IsUpper));
        command?.Names.Should().ContainKey("en");
        command?.Descriptions.Should().ContainKey("en");
        command?.Descriptions.Values.Concat(command.Options.SelectMany(o => o.Descriptions.Values)).Should().OnlyContain(d => d.Length >= 1 && d.Length <= 100);
        command?.Options.Should().OnlyContain(o => o.Descriptions.ContainsKey("en"));
        command?.Options.Count(o => o.TakesRest).Should().BeLessThanOrEqualTo(1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ExampleOf_EachCommand_IsReadWithoutProblem(string name)
    {
        var parts = CommandCatalog.ExampleOf(name).Split(' ', 2);
        var read = TypedArguments.Read(CommandCatalog.Find(parts[0]) ?? throw new InvalidOperationException(name), parts.ElementAtOrDefault(1) ?? "");

        (parts[0], read.Unknown, read.WithoutValue).Should().Be((name, null, null));
    }
}

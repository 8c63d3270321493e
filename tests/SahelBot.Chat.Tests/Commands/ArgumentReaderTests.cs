using AwesomeAssertions;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Words;
using Xunit;

namespace SahelBot.Chat.Tests.Commands;

public class ArgumentReaderTests
{
    [Fact]
    public void Read_LongAddress_StaysWhole()
    {
        var address = "https://example.org/" + new string('a', 2000);

        Read("knowledge", $"add {address}")["action"].Should().Be($"add {address}");
    }

    [Fact]
    public void Read_SeveralLines_StaySeveralAndAreCleaned() =>
        Read("knowledge", "edit 1a2b\r\ntitle:  A\u202eB\ndate: 2024\0\n\n")["action"].Should().Be("edit 1a2b\ntitle:  AB\ndate: 2024");

    [Fact]
    public void Read_EndlessAction_EndsWithAMessage() => Read("knowledge", new string('a', 50_000))["action"]?.Length.Should().Be(4000);

    [Fact]
    public void Read_LongName_IsCut() => Read("who", new string('a', 500))["actor"]?.Length.Should().Be(200);

    private static CommandArguments Read(string command, string typed)
    {
        var commanded = new ChatEvent.Commanded(command, new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Person = new Person("telegram", "1"),
            Place = new Place("telegram", "1", PlaceKind.Private),
            Typed = typed,
        };
        var definition = CommandCatalog.Find(command) ?? throw new InvalidOperationException(command);
        return ArgumentReader.Read(definition, commanded, ChatWords.In("en").Problems).Arguments ?? CommandArguments.None;
    }
}

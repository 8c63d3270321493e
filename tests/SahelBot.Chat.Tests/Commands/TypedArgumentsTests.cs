using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Commands;
using Xunit;

namespace SahelBot.Chat.Tests.Commands;

public class TypedArgumentsTests
{
    [Theory]
    [InlineData("from:2024-07 to=2024-08 Mali", "from=2024-07;to=2024-08;actor=Mali")]
    [InlineData("--from 2024 --category diplomatic", "from=2024;category=diplomatic")]
    [InlineData("—from 2024", "from=2024")]
    [InlineData("FROM:2024 Burkina Faso page:2", "from=2024;page=2;actor=Burkina Faso")]
    [InlineData("actor:\"Burkina Faso\" theme:dark", "actor=Burkina Faso;theme=dark")]
    [InlineData("actor: “Burkina Faso”", "actor=Burkina Faso")]
    [InlineData("actor:«Буркина-Фасо»", "actor=Буркина-Фасо")]
    [InlineData("2024-08", "from=2024-08;to=2024-08")]
    [InlineData("2024-07 2024-08 Niger", "from=2024-07;to=2024-08;actor=Niger")]
    [InlineData("from:2023 2024", "from=2023;actor=2024")]
    [InlineData("", "")]
    public void Read_Timeline_FillsTheOptions(string typed, string expected) =>
        Written(Read("timeline", typed).Values).Should().Be(expected);

    [Theory]
    [InlineData("ask", "Who said: \"nothing\"?", "question=Who said: \"nothing\"?")]
    [InlineData("ask", "question:Who said it?", "question=Who said it?")]
    [InlineData("ask", "\"Who said it?\"", "question=Who said it?")]
    [InlineData("ask", "http://example.org says what?", "question=http://example.org says what?")]
    [InlineData("ask", "ratio=3:1 of what?", "question=ratio=3:1 of what?")]
    [InlineData("who", "actor=Andriy Yusov", "actor=Andriy Yusov")]
    [InlineData("sides", "the letter of 19 August 2024", "topic=the letter of 19 August 2024")]
    [InlineData("sources", "https://example.org/a", "source=https://example.org/a")]
    [InlineData("knowledge", "add https://example.org/a?b=c", "action=add https://example.org/a?b=c")]
    [InlineData("knowledge", "edit 1a2b date:2024-08-04", "action=edit 1a2b date:2024-08-04")]
    [InlineData("knowledge", "edit 1a2b\ntitle: \"A\" -- and B\nurl: https://example.org", "action=edit 1a2b\ntitle: \"A\" -- and B\nurl: https://example.org")]
    public void Read_FreeText_StaysAsItIs(string command, string typed, string expected) =>
        Written(Read(command, typed).Values).Should().Be(expected);

    [Theory]
    [InlineData("timeline", "frm:2024", "frm")]
    [InlineData("timeline", "--colour dark", "colour")]
    [InlineData("who", "--name Yusov", "name")]
    public void Read_UnknownOption_IsNamed(string command, string typed, string unknown) =>
        Read(command, typed).Unknown.Should().Be(unknown);

    [Theory]
    [InlineData("--from")]
    [InlineData("from: to:2024")]
    public void Read_NameWithoutValue_IsNamed(string typed) => Read("timeline", typed).WithoutValue.Should().NotBeNull();

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.Select(Gen.Int[0, CommandCatalog.All.Count - 1], Gen.String)
        .Sample((command, typed) => TypedArguments.Read(CommandCatalog.All[command], typed).Values.Count <= CommandCatalog.All[command].Options.Count);

    private static TypedArguments Read(string command, string typed) =>
        TypedArguments.Read(CommandCatalog.Find(command) ?? throw new InvalidOperationException(command), typed);

    private static string Written(IReadOnlyDictionary<string, string> values) => string.Join(';', values.Select(v => $"{v.Key}={v.Value}"));
}

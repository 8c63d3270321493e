using AwesomeAssertions;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

public sealed class ChatTests : IDisposable
{
    private readonly ProgramRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Chat_FollowUp_CarriesTheConversation()
    {
        await ChatAsync("When did Mali break off?", "", "And Niger?");

        _run.Backend.Opened?.Asked[1].History.Should().Equal("When did Mali break off?");
        _run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Chat_LongConversation_RemembersTheLastSix()
    {
        await ChatAsync([.. Enumerable.Range(1, 12).Select(i => $"Question {i}")]);

        _run.Backend.Opened?.Asked[^1].History.Should().HaveCount(6).And.StartWith("Question 6").And.EndWith("Question 11");
    }

    [Fact]
    public async Task Chat_Quit_EndsAtOnce()
    {
        await ChatAsync("/quit", "When?");

        _run.Backend.Opened?.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/help", "/quit ends")]
    [InlineData("/HELP", "/timeline – What happened when")]
    [InlineData("/timeline", "Mali breaks off relations")]
    [InlineData("/timeline unheard-of", "unheard-of")]
    [InlineData("/timeline from:2024-08 actor:Mali", "from August 2024")]
    [InlineData("/follow", "nothing to follow")]
    [InlineData("/nonsense", "There is no command “nonsense”")]
    [InlineData("#1", "There is no button (1)")]
    [InlineData("#0", "There is no button (0)")]
    public async Task Chat_Command_Replies(string command, string expected)
    {
        await ChatAsync(command);

        _run.Out.Should().Contain(expected);
    }

    [Fact]
    public async Task Chat_Button_IsPressedByItsNumber()
    {
        await ChatAsync("When did Mali break off?", "#1");

        _run.Out.Should().Contain("(1) 📄 Sources").And.Contain("> Mali broke off");
    }

    [Fact]
    public async Task Chat_PictureButton_SavesAFileAndNamesIt()
    {
        await ChatAsync("/timeline", "#1");

        var file = _run.Out.Split('\n').Single(l => l.StartsWith("Picture: ", StringComparison.Ordinal))["Picture: ".Length..];
        (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Should().Equal(FakePainter.Bytes);
        Directory.GetParent(file)?.Delete(recursive: true);
    }

    [Theory]
    [InlineData("fr", 0)]
    [InlineData("de", 2)]
    public async Task Chat_Language_IsAnsweredInOrRefused(string language, int code)
    {
        var exit = await _run.RunWithInputAsync("When did Mali break off?", "chat", "--language", language);

        exit.Should().Be(code);
        (code == 0 ? _run.Out : _run.Error).Should().Contain(code == 0 ? "Connaissances au" : "de");
    }

    [Fact]
    public async Task Chat_TooLong_IsRefusedAndTheChatGoesOn()
    {
        await ChatAsync(new string('x', 2_000_000), "When?");

        _run.Out.Should().StartWith("The line is too long.").And.Contain("Mali broke off");
    }

    [Fact]
    public async Task Chat_Terminal_Prompts()
    {
        await _run.RunAsync("/quit\n", e => e with { IsInputTerminal = true }, ["chat"]);

        _run.Error.Should().Contain("/help").And.EndWith("> ");
        _run.Out.Should().BeEmpty();
    }

    private async Task ChatAsync(params string[] lines) =>
        (await _run.RunWithInputAsync(string.Join('\n', lines), "chat")).Should().Be(ExitCode.Done);
}

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
    public async Task Chat_LongConversation_RemembersTheLastTen()
    {
        await ChatAsync([.. Enumerable.Range(1, 12).Select(i => $"Question {i}")]);

        _run.Backend.Opened?.Asked[^1].History.Should().HaveCount(10).And.StartWith("Question 2").And.EndWith("Question 11");
    }

    [Fact]
    public async Task Chat_Quit_EndsAtOnce()
    {
        await ChatAsync("/quit", "When?");

        _run.Backend.Opened?.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/help", "/timeline [ACTOR]")]
    [InlineData("/timeline", "Mali breaks off relations")]
    [InlineData("/timeline nobody", "No events fit")]
    [InlineData("/nonsense", "There is no command /nonsense")]
    public async Task Chat_Command_Replies(string command, string expected)
    {
        await ChatAsync(command);

        _run.Out.Should().Contain(expected);
    }

    [Fact]
    public async Task Chat_TooLong_IsRefusedAndTheChatGoesOn()
    {
        await ChatAsync(new string('x', 3000), new string('x', 2_000_000), "When?");

        _run.Out.Should().Contain("3000").And.Contain("too long").And.Contain("Mali broke off");
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

using AwesomeAssertions;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Configuration;

public sealed class KnowledgeFolderTests : IDisposable
{
    private readonly ProgramRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Find_FolderAbove_IsTaken()
    {
        var deep = Directory.CreateDirectory(Path.Combine(_run.Folder, "a", "b")).FullName;

        await _run.RunAsync("", e => e with { Directory = deep }, ["ask", "when"]);

        _run.Backend.Directory.Should().Be(_run.KnowledgePath);
    }

    [Fact]
    public async Task Find_FolderBesideTheProgram_IsTakenLast()
    {
        var program = Path.Combine(_run.Folder, "artifacts", "bin");

        await _run.RunAsync("", e => e with { Directory = Path.GetTempPath(), ProgramDirectory = program }, ["ask", "when"]);

        _run.Backend.Directory.Should().Be(_run.KnowledgePath);
    }

    [Fact]
    public async Task Find_Setting_GoesBeforeTheFolderNearby()
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "other"));
        _run.Variables["Knowledge__Path"] = "other";

        await _run.RunAsync("ask", "when");

        _run.Backend.Directory.Should().Be(Path.Combine(_run.Folder, "other"));
    }

    [Fact]
    public async Task Find_SettingsFile_IsRead()
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "other"));
        await WriteSettingsAsync("""{"Knowledge":{"Path":"other"}}""");

        await _run.RunAsync("ask", "when");

        _run.Backend.Directory.Should().Be(Path.Combine(_run.Folder, "other"));
    }

    [Fact]
    public async Task Find_Option_GoesBeforeTheSetting()
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "other"));
        _run.Variables["Knowledge__Path"] = "missing";

        await _run.RunAsync("ask", "when", "--knowledge", "other");

        _run.Backend.Directory.Should().Be(Path.Combine(_run.Folder, "other"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("")]
    public async Task Find_OptionIsNoFolder_IsABrokenFolder(string option)
    {
        var code = await _run.RunAsync("ask", "when", "--knowledge", option);

        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain($"--knowledge says \"{option}\"");
    }

    [Fact]
    public async Task Find_SettingIsNoFolder_NamesTheSetting()
    {
        _run.Variables["Knowledge__Path"] = "missing";

        var code = await _run.RunAsync("ask", "when");

        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain("Knowledge__Path").And.Contain("missing");
    }

    [Fact]
    public async Task Find_NoFolderAnywhere_SaysWhatToDo()
    {
        var nowhere = Directory.CreateTempSubdirectory("sahelbot-");

        var code = await _run.RunAsync(
            "", e => e with { Directory = nowhere.FullName, ProgramDirectory = nowhere.FullName }, ["ask", "when"]);

        nowhere.Delete();
        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain("--knowledge DIR");
    }

    [Theory]
    [InlineData("""{"Knowledge":{"Path":" "}}""", "Knowledge__Path")]
    [InlineData("""{"Knowledge":{"Pth":"x"}}""", "Knowledge__Pth")]
    [InlineData("{", "appsettings.json")]
    public async Task Read_WrongSetting_NamesIt(string settings, string named)
    {
        await WriteSettingsAsync(settings);

        var code = await _run.RunAsync("ask", "when");

        code.Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Contain(named).And.NotContain("   at ");
    }

    private Task WriteSettingsAsync(string json) => File.WriteAllTextAsync(
        Path.Combine(_run.Folder, "appsettings.json"), json, TestContext.Current.CancellationToken);
}

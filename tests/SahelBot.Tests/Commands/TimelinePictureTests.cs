using AwesomeAssertions;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

public sealed class TimelinePictureTests : IDisposable
{
    private readonly ProgramRun _run = new();

    private string Picture => Path.Combine(_run.Folder, "t.png");

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Png_File_IsWrittenInPlaceOfAnOlderOne()
    {
        await File.WriteAllTextAsync(Picture, "something else and longer", TestContext.Current.CancellationToken);

        (await _run.RunAsync("timeline", "--png", "t.png")).Should().Be(ExitCode.Done);

        (await File.ReadAllBytesAsync(Picture, TestContext.Current.CancellationToken)).Should().Equal(FakePainter.Bytes);
        (_run.Out + _run.Error).Should().BeEmpty();
    }

    [Fact]
    public async Task Png_Dash_GoesToStandardOutput()
    {
        await using var bytes = new MemoryStream();

        var code = await _run.RunAsync("", e => e with { OutBytes = bytes }, ["timeline", "--png", "-"]);

        code.Should().Be(ExitCode.Done);
        bytes.ToArray().Should().Equal(FakePainter.Bytes);
        _run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task Png_DashAtATerminal_IsRefused()
    {
        await using var bytes = new MemoryStream();

        var code = await _run.RunAsync("", e => e with { OutBytes = bytes, IsOutputTerminal = true }, ["timeline", "--png", "-"]);

        code.Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Contain("name a file");
        bytes.Length.Should().Be(0);
    }

    [Fact]
    public async Task Png_Sheet_IsInTheLanguageAskedForAndNamesTheFilter()
    {
        await _run.RunAsync(
            "timeline", "--png", "t.png", "--language", "uk", "--actor", "Mali", "--from", "2024-08", "--category", "diplomatic", "--theme", "dark");

        var sheet = _run.Backend.Painter.Sheet;
        sheet.Should().NotBeNull();
        sheet.IsDark.Should().BeTrue();
        sheet.Language.Should().Be("uk");
        sheet.Title.Should().Be("Хронологія");
        sheet.Subtitle.Should().Be("Mali · diplomatic · серпень 2024 – …");
        sheet.WriteDate(Samples.Event().When).Should().Be("4 серпня 2024");
        sheet.Footer.Should().Be("Знання станом на 12 лютого 2026 · версія 0123456789ab");
    }

    [Fact]
    public async Task Png_WithoutTheme_IsLight()
    {
        await _run.RunAsync("timeline", "--png", "t.png");

        _run.Backend.Painter.Sheet?.IsDark.Should().BeFalse();
    }

    [Fact]
    public async Task Png_MoreEventsThanRoom_SaysHowToSeeOthers()
    {
        _run.Backend.Painter.Room = 0;

        (await _run.RunAsync("timeline", "--png", "t.png")).Should().Be(ExitCode.Done);

        _run.Error.Should().Contain("the first 0 of 1 events").And.Contain("--from");
    }

    [Theory]
    [InlineData("--theme", "dark")]
    [InlineData("--png", "t.png", "--json")]
    [InlineData("--png", "t.png", "--theme", "pink")]
    [InlineData("--png")]
    public async Task Png_ContradictingOptions_AreWrongUsage(params string[] options)
    {
        (await _run.RunAsync(["timeline", .. options])).Should().Be(ExitCode.WrongUsage);
        File.Exists(Picture).Should().BeFalse();
    }

    [Fact]
    public async Task Png_FolderThatDoesNotExist_Fails()
    {
        (await _run.RunAsync("timeline", "--png", "nowhere/t.png")).Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain("nowhere");
    }
}

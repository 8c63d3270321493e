using AwesomeAssertions;
using SahelBot.Chat;
using Xunit;

namespace SahelBot.Discord.Tests;

public sealed class IdentifyFileTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _day = TimeSpan.FromHours(24);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sahelbot");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(_folder.FullName, "data", "identifies");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Take_UpToTheLimit_IsRecordedOverRestarts()
    {
        for (var i = 0; i < 3; i++)
        {
            using var file = new IdentifyFile(FilePath);
            (await file.TakeAsync(_now.AddHours(i), _day, 3, Token)).Should().BeNull();
        }

        using var again = new IdentifyFile(FilePath);
        (await again.TakeAsync(_now.AddHours(5), _day, 3, Token)).Should().Be(_now + _day);
        (await again.CountAsync(_now.AddHours(5) - _day, Token)).Should().Be(3);
        (await again.TakeAsync(_now + _day, _day, 3, Token)).Should().BeNull();
    }

    [Fact]
    public async Task Count_LinesThatCannotBeRead_CountForNothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await File.WriteAllTextAsync(FilePath, $"{_now.ToUnixTimeMilliseconds()}\nhello\n-5\n99999999999999999\n17", Token);
        using var file = new IdentifyFile(FilePath);

        (await file.CountAsync(_now.AddHours(-1), Token)).Should().Be(1);
    }

    [Fact]
    public async Task Take_Often_TheFileStaysSmall()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await File.WriteAllLinesAsync(FilePath, Enumerable.Repeat($"{_now.AddDays(-3).ToUnixTimeMilliseconds()}", 4000), Token);
        using var file = new IdentifyFile(FilePath);

        await file.TakeAsync(_now, _day, 10, Token);

        (await File.ReadAllLinesAsync(FilePath, Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task Take_CannotBeWritten_StopsThePlatformRatherThanRiskTheToken()
    {
        Directory.CreateDirectory(FilePath); // a folder where the file should be
        using var file = new IdentifyFile(FilePath);

        var take = () => file.TakeAsync(_now, _day, 10, Token);

        await take.Should().ThrowAsync<PlatformException>();
    }

    [Fact]
    public async Task Take_ManyAtOnce_NeverMoreThanTheLimit()
    {
        using var file = new IdentifyFile(FilePath);

        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => file.TakeAsync(_now, _day, 7, Token)));

        taken.Count(t => t is null).Should().Be(7);
    }
}

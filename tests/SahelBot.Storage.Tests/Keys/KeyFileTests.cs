using AwesomeAssertions;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sahelbot-keys-").FullName;

    private string Key => Path.Combine(_folder, "data", "sahelbot.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Beside_Database_IsInTheSameFolder()
    {
        KeyFile.Beside(Path.Combine(_folder, "data", "sahelbot.db")).Should().Be(Key);
    }

    [Fact]
    public void Open_FirstTime_MakesAFileForTheOwnerOnly()
    {
        var made = KeyFile.Open(Key);
        var read = KeyFile.Open(Key);

        read.Fingerprint.Should().Be(made.Fingerprint);
        made.Warning.Should().BeNull();
        Directory.GetFiles(Path.Combine(_folder, "data")).Should().Equal(Key);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Key).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Open_ManyAtOnce_AllReadTheSame()
    {
        for (var round = 0; round < 50; round++)
        {
            var key = Path.Combine(_folder, $"{round}", "sahelbot.key");
            var prints = new string[8];
            using var together = new Barrier(prints.Length);
            var threads = prints.Select((_, i) => new Thread(() =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                prints[i] = KeyFile.Open(key).Fingerprint;
            })).ToList();

            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());

            prints.Distinct().Should().ContainSingle();
            Directory.GetFiles(Path.GetDirectoryName(key)!).Should().Equal(key);
        }
    }

    [Fact]
    public void Open_ReadableByOthers_Warns()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        KeyFile.Open(Key);
#pragma warning disable CA1416 // skipped on Windows
        File.SetUnixFileMode(Key, File.GetUnixFileMode(Key) | UnixFileMode.GroupRead);
#pragma warning restore CA1416

        KeyFile.Open(Key).Warning.Should().Contain($"chmod 600 {Key}");
    }

    [Fact]
    public void Open_SomethingElse_IsRefusedAndKept()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        File.WriteAllText(Key, "not a secret");

        var act = () => KeyFile.Open(Key);

        act.Should().Throw<StorageException>().WithMessage($"{Key}: this is not a secret*");
        File.ReadAllText(Key).Should().Be("not a secret");
    }

    [Fact]
    public void Open_FolderCannotBeMade_SaysSo()
    {
        File.WriteAllText(Path.Combine(_folder, "data"), "a file where the folder should be");

        var act = () => KeyFile.Open(Key);

        act.Should().Throw<StorageException>().WithMessage($"{Key}: the secret cannot be read or made*");
    }
}

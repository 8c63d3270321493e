using System.Runtime.CompilerServices;
using Xunit;

namespace SahelBot.Testing.Snapshots;

/// <summary>Compares text with the file beside the test. To accept new text: <c>SNAPSHOT_ACCEPT=1 dotnet test</c>.</summary>
public static class TextSnapshot
{
    /// <param name="actual">Line endings and white space at the end do not count.</param>
    /// <param name="testFile">Left to the compiler.</param>
    /// <param name="test">Left to the compiler; given where one test has several snapshots.</param>
    public static void Match(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var path = Path.Combine(
            Path.GetDirectoryName(testFile)!, "snapshots", $"{Path.GetFileNameWithoutExtension(testFile)}.{test}.txt"); // a file has a folder
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"No snapshot yet; run once with SNAPSHOT_ACCEPT=1: {path}\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}

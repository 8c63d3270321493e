using System.Runtime.CompilerServices;
using Xunit;

namespace SahelBot.Testing.Snapshots;

/// <summary>Compares text with the file beside the test. To accept new text: <c>SNAPSHOT_ACCEPT=1 dotnet test</c>.</summary>
public static class TextSnapshot
{
    /// <param name="actual">Escape characters are kept as a visible sign, so that the file shows them.</param>
    /// <param name="name">Tells apart several snapshots of one test. Empty for the only one.</param>
    public static void Match(
        string actual, string name = "", [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile) ?? "", "snapshots");
        var suffix = name.Length > 0 ? $".{name}" : "";
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{suffix}.txt");
        var text = actual.ReplaceLineEndings("\n").Replace('\u001b', '␛').TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"No snapshot yet; run once with SNAPSHOT_ACCEPT=1: {path}\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}

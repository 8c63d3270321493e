using System.Text.RegularExpressions;
using SahelBot.Testing.Discord.Interactions;

namespace SahelBot.DiscordTerminal;

/// <summary>What follows a slash command.</summary>
internal static partial class OptionLine
{
    /// <summary>Such as <c>actor=JNIM from=2012 note="two words"</c>; a value goes on until the next <c>name=</c>.</summary>
    public static IReadOnlyList<(string Name, object Value)> Read(string text)
    {
        var names = Name().Matches(text);
        return [.. names.Select((name, i) =>
        {
            var start = name.Index + name.Length;
            var end = i + 1 < names.Count ? names[i + 1].Index : text.Length;
            return (name.Groups["name"].Value, Value(text[start..end].Trim().Trim('"')));
        })];
    }

    private static object Value(string text) => text is ['@', .. var path] && File.Exists(path)
        ? new FakeFile(Path.GetFileName(path), File.ReadAllBytes(path))
        : text;

    /// <returns>The command, with its subcommand, and the options.</returns>
    public static (string Command, IReadOnlyList<(string Name, object Value)> Options) Split(string text)
    {
        var first = Name().Match(text);
        return first.Success ? (text[..first.Index].Trim(), Read(text[first.Index..])) : (text.Trim(), []);
    }

    [GeneratedRegex(@"(?<=^|\s)(?<name>[\w-]+)=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SahelBot.Configuration;

/// <summary>Reads single settings and says clearly which one is wrong and what would be right.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    /// <returns>Null when it is not set or empty.</returns>
    public string? Text(string name) => configuration[Key(name)] is { Length: > 0 } text ? text : null;

    /// <returns>Null when it is not set.</returns>
    /// <exception cref="ProgramException">It is only white space.</exception>
    public string? Path(string name, string directory, string right)
    {
        var text = Text(name);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            throw Wrong(name, text, right);
        }

        return text is null ? null : System.IO.Path.GetFullPath(text, directory);
    }

    /// <returns>Null when it is not set.</returns>
    /// <exception cref="ProgramException">It is no whole number between the two, both included.</exception>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
                ? number
                : throw Wrong(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    /// <summary>A value that a function makes of the text.</summary>
    /// <returns>Null when it is not set.</returns>
    /// <exception cref="ProgramException">The function returned null.</exception>
    public T? Value<T>(string name, Func<string, T?> read, string right)
        where T : class =>
        Text(name) is { } text ? read(text.Trim()) ?? throw Wrong(name, text, right) : null;

    /// <summary>One of a few words, in either case.</summary>
    /// <returns><paramref name="standard"/> when it is not set.</returns>
    /// <exception cref="ProgramException">It is none of the words.</exception>
    public T Choice<T>(string name, IReadOnlyList<(string Word, T Meaning)> words, T standard)
    {
        if (Text(name) is not { } text)
        {
            return standard;
        }

        foreach (var (word, meaning) in words)
        {
            if (word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        throw Wrong(name, text, $"{string.Join(", ", words.SkipLast(1).Select(w => w.Word))} or {words[^1].Word}");
    }

    /// <summary>A list of ids: in the environment with commas between them, in a file as an array too.</summary>
    /// <exception cref="ProgramException">One is no number.</exception>
    public IReadOnlyList<string> Ids(string name, string right)
    {
        var texts = configuration.GetSection(Key(name)).GetChildren().Select(c => c.Value ?? "").Prepend(Text(name) ?? "");
        var ids = texts.SelectMany(t => t.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal).ToList();
        var wrong = ids.FirstOrDefault(id => !id.All(char.IsAsciiDigit));
        return wrong is null ? ids : throw Wrong(name, wrong, right);
    }

    public static ProgramException Wrong(string name, string value, string right) =>
        new(ExitCode.WrongUsage, $"The setting {name} is \"{value}\". It must be {right}.");

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}

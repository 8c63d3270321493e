using Microsoft.Extensions.Configuration;

namespace SahelBot.Configuration;

/// <summary>Settings from <c>appsettings.json</c> and the environment, checked.</summary>
/// <param name="KnowledgePath">Absolute path of the knowledge folder. Null when not set.</param>
public sealed record SahelBotSettings(string? KnowledgePath)
{
    private static readonly Dictionary<string, string[]> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Knowledge"] = ["Path"],
    };

    /// <summary>Reads <c>appsettings.json</c> beside the program, then in the current folder, then the environment; the last wins.</summary>
    /// <exception cref="ProgramException">A file is not JSON, or a setting is unknown or wrong; the message names it.</exception>
    public static SahelBotSettings Read(ProgramEnvironment environment)
    {
        var configuration = Build(environment);
        foreach (var (section, names) in _known)
        {
            RefuseUnknown(configuration.GetSection(section), names);
        }

        var path = configuration["Knowledge:Path"];
        if (path is { Length: > 0 } && string.IsNullOrWhiteSpace(path))
        {
            throw Wrong("Knowledge__Path", path, "the path of the knowledge folder, for instance /srv/sahelbot/knowledge");
        }

        return new SahelBotSettings(string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path, environment.Directory));
    }

    private static IConfigurationRoot Build(ProgramEnvironment environment)
    {
        var builder = new ConfigurationBuilder();
        foreach (var directory in new[] { environment.ProgramDirectory, environment.Directory }.Distinct(StringComparer.Ordinal))
        {
            var file = Path.Combine(directory, "appsettings.json");
            if (File.Exists(file))
            {
                builder.AddJsonFile(file, optional: true, reloadOnChange: false);
            }
        }

        builder.AddInMemoryCollection(environment.Variables
            .Where(v => _known.Keys.Any(s => v.Key.StartsWith(s + "__", StringComparison.OrdinalIgnoreCase)))
            .Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), v.Value)));
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException e)
        {
            throw new ProgramException(
                ExitCode.WrongUsage, $"{e.Message} {e.InnerException?.Message} Correct the file or remove it.", e);
        }
    }

    private static void RefuseUnknown(IConfigurationSection section, string[] names)
    {
        var unknown = section.GetChildren().FirstOrDefault(c => !names.Contains(c.Key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            var known = string.Join(", ", names.Select(n => $"{section.Key}__{n}"));
            throw new ProgramException(
                ExitCode.WrongUsage, $"There is no setting {section.Key}__{unknown.Key}. What exists: {known}.");
        }
    }

    private static ProgramException Wrong(string name, string value, string right) =>
        new(ExitCode.WrongUsage, $"The setting {name} is \"{value}\". It must be {right}.");
}

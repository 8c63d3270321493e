using Microsoft.Extensions.Configuration;

namespace SahelBot.Configuration;

/// <summary>Gathers settings from files and the environment.</summary>
internal static class SettingsFile
{
    /// <summary>Every setting there is; whatever else stands in one of these sections is a mistake.</summary>
    private static readonly string[] _known =
    [
        "Knowledge__Path",
        "Knowledge__Watch",
        "Knowledge__Approvals",
        "Knowledge__KeptVersions",
        "Knowledge__StaleDays",
        "Knowledge__CorrectionDays",
        "Knowledge__Digest",
        "Discord__Token",
        "Discord__ApiBase",
        "Discord__Shards",
        "Telegram__Token",
        "Telegram__ApiBase",
        "Telegram__Webhook__Url",
        "Telegram__Webhook__Secret",
        "Moderators__Discord__Roles",
        "Moderators__Discord__Users",
        "Moderators__Discord__Channel",
        "Moderators__Telegram__Users",
        "Moderators__Telegram__Chat",
        "Storage__Sqlite",
        "Storage__Key",
        "Storage__RetentionDays",
        "Chat__PerPerson",
        "Chat__PerPlace",
        "Chat__Overall",
        "Chat__ConversationMinutes",
        "Http__Port",
    ];

    private static readonly string[] _sections = [.. _known.Select(SectionOf).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads <c>appsettings.json</c> beside the program, then in the current folder, then the environment; the last wins.</summary>
    /// <exception cref="ProgramException">A file is not JSON, or a setting is unknown; the message names it.</exception>
    public static IConfiguration Read(ProgramEnvironment environment)
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
            .Where(v => _sections.Any(s => v.Key.StartsWith(s + "__", StringComparison.OrdinalIgnoreCase)))
            .Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), v.Value)));
        var configuration = Build(builder);
        RefuseUnknown(configuration);
        return configuration;
    }

    private static IConfigurationRoot Build(ConfigurationBuilder builder)
    {
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

    private static void RefuseUnknown(IConfiguration configuration)
    {
        foreach (var section in _sections)
        {
            var unknown = Leaves(configuration.GetSection(section)).FirstOrDefault(leaf => !IsKnown(leaf));
            if (unknown is not null)
            {
                var known = string.Join(", ", _known.Where(k => SectionOf(k) == section));
                throw new ProgramException(ExitCode.WrongUsage, $"There is no setting {unknown}. What exists: {known}.");
            }
        }
    }

    /// <summary>A setting by its name, or an element of one that is a list.</summary>
    private static bool IsKnown(string leaf) => _known.Any(k =>
        leaf.Equals(k, StringComparison.OrdinalIgnoreCase)
        || (leaf.StartsWith(k + "__", StringComparison.OrdinalIgnoreCase) && leaf[(k.Length + 2)..].All(char.IsAsciiDigit)));

    private static IEnumerable<string> Leaves(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        return children.Count == 0
            ? section.Value is null ? [] : [section.Path.Replace(":", "__", StringComparison.Ordinal)]
            : children.SelectMany(Leaves);
    }

    private static string SectionOf(string name) => name[..name.IndexOf("__", StringComparison.Ordinal)];
}

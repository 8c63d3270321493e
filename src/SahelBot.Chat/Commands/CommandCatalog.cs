using System.Text.Json;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Commands;

/// <summary>The commands that there are, read from the assembly: one file with their shape, one a language with their words.</summary>
internal static class CommandCatalog
{
    private const string Folder = "commands/";
    private const string ShapeFile = "commands";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly CommandShape[] _shapes = Read<CommandShape[]>(ShapeFile) ?? [];

    /// <summary>In the order in which help lists them.</summary>
    public static IReadOnlyList<CommandDefinition> All { get; } = Load();

    /// <returns>Null when there is no such command.</returns>
    public static CommandDefinition? Find(string name) => All.FirstOrDefault(c => c.Name == name);

    /// <summary>How the command is used, without the slash, for instance <c>who Andriy Yusov</c>.</summary>
    public static string ExampleOf(string name) => _shapes.First(s => s.Name == name).Example;

    private static CommandDefinition[] Load()
    {
        var texts = Languages.All
            .Select(l => (Language: l, Texts: Read<Dictionary<string, CommandTexts>>(l)))
            .Where(t => t.Texts is not null)
            .ToDictionary(t => t.Language, t => t.Texts ?? [], StringComparer.Ordinal);
        return [.. _shapes.Select(s => new CommandDefinition(
            s.Name,
            InEach(texts, s.Name, t => t.Name),
            InEach(texts, s.Name, t => t.Description),
            [.. s.Options.Select(o => new CommandOption(
                o.Name, InEach(texts, s.Name, t => t.Options.GetValueOrDefault(o.Name)), o.Required, o.TakesRest)
            {
                IsCompleted = o.Completed,
                IsLong = o.Long,
                IsFile = o.File,
            })],
            s.Role == "moderator" ? CommandRole.Moderator : CommandRole.Everyone))];
    }

    private static Dictionary<string, string> InEach(
        Dictionary<string, Dictionary<string, CommandTexts>> texts, string command, Func<CommandTexts, string?> choose)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, commands) in texts)
        {
            if (commands.TryGetValue(command, out var found) && choose(found) is { } word)
            {
                words[language] = word;
            }
        }

        return words;
    }

    private static T? Read<T>(string file)
    {
        using var stream = typeof(CommandCatalog).Assembly.GetManifestResourceStream(Folder + file);
        return stream is null ? default : JsonSerializer.Deserialize<T>(stream, _options);
    }

    private sealed record CommandShape(string Name, IReadOnlyList<OptionShape> Options, string Example, string Role = "everyone");

    private sealed record OptionShape(
        string Name, bool Required = false, bool TakesRest = false, bool Completed = false, bool Long = false, bool File = false);

    private sealed record CommandTexts(string Name, string Description, IReadOnlyDictionary<string, string> Options);
}

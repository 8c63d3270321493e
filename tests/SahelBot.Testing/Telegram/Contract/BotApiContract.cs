using System.Text.Json;

namespace SahelBot.Testing.Telegram.Contract;

/// <summary>Methods and types of the Bot API as documented, as far as the fake supports them.</summary>
internal sealed class BotApiContract
{
    private BotApiContract(
        string version,
        IReadOnlyDictionary<string, ContractType> methods,
        IReadOnlyDictionary<string, ContractType> types)
    {
        Version = version;
        Methods = methods;
        Types = types;
    }

    public static BotApiContract Default { get; } = Load();

    public string Version { get; }

    /// <summary>By name, whatever its case; the fields are the parameters.</summary>
    public IReadOnlyDictionary<string, ContractType> Methods { get; }

    public IReadOnlyDictionary<string, ContractType> Types { get; }

    private static BotApiContract Load()
    {
        using var stream = typeof(BotApiContract).Assembly.GetManifestResourceStream("telegram-bot-api.json")
            ?? throw new InvalidOperationException("The embedded contract is missing.");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return new BotApiContract(
            root.GetProperty("version").GetString()!, // the resource is ours and has it
            ReadAll(root.GetProperty("methods"), StringComparer.OrdinalIgnoreCase),
            ReadAll(root.GetProperty("types"), StringComparer.Ordinal));
    }

    private static Dictionary<string, ContractType> ReadAll(JsonElement element, StringComparer comparer)
    {
        var all = new Dictionary<string, ContractType>(comparer);
        foreach (var entry in element.EnumerateObject())
        {
            var fields = new Dictionary<string, ContractField>(StringComparer.Ordinal);
            if (entry.Value.TryGetProperty("fields", out var list))
            {
                foreach (var field in list.EnumerateObject())
                {
                    fields.Add(field.Name, ReadField(field));
                }
            }

            var subtypes = entry.Value.TryGetProperty("subtypes", out var names) ? Strings(names) : [];
            all.Add(entry.Name, new ContractType(entry.Name, fields, subtypes));
        }

        return all;
    }

    private static ContractField ReadField(JsonProperty field) => new(
        field.Name,
        Strings(field.Value.GetProperty("types")),
        field.Value.TryGetProperty("required", out _),
        field.Value.TryGetProperty("value", out var value) ? value.GetString() : null);

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.ToString())];
}

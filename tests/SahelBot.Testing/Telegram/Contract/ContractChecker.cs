using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Contract;

/// <summary>
/// Finds what in a JSON value contradicts the contract. Stricter than Telegram, which ignores unknown parameters: a bot
/// that sends one has a mistake. A type that the contract does not hold accepts any object.
/// </summary>
/// <param name="ignoresUnknown">As Telegram does: for clients that send fields of their own.</param>
internal sealed class ContractChecker(BotApiContract contract, bool ignoresUnknown = false)
{
    private const string ArrayOf = "Array of ";

    /// <returns>What is wrong, with its path; null when nothing is.</returns>
    public string? Check(JsonNode? node, string type, string path)
    {
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            return CheckArray(node, type[ArrayOf.Length..], path);
        }

        return type switch
        {
            "Integer" => KindOf(node) == JsonValueKind.Number && IsWhole(node) ? null : $"{path} must be of type Integer",
            "Float" => KindOf(node) == JsonValueKind.Number ? null : $"{path} must be of type Float",
            "String" => KindOf(node) == JsonValueKind.String ? null : $"{path} must be of type String",
            "InputFile" => KindOf(node) == JsonValueKind.String ? null : $"{path} must be a file",
            "Boolean" => KindOf(node) is JsonValueKind.True or JsonValueKind.False ? null : $"{path} must be of type Boolean",
            _ => CheckObject(node, type, path),
        };
    }

    /// <returns>What is wrong by the type that fits best when <paramref name="node"/> is of none of them.</returns>
    public string? CheckAny(JsonNode? node, IReadOnlyList<string> types, string path)
    {
        var problems = types.Select(type => (Problem: Check(node, type, path), Fit: Fit(node, type))).ToList();
        return problems.Exists(p => p.Problem is null) ? null : problems.MaxBy(p => p.Fit).Problem;
    }

    private int Fit(JsonNode? node, string type) => node is JsonObject value && contract.Types.TryGetValue(type, out var known)
        ? value.Count(p => known.Fields.ContainsKey(p.Key))
        : 0;

    private string? CheckArray(JsonNode? node, string type, string path)
    {
        if (node is not JsonArray array)
        {
            return $"{path} must be of type Array";
        }

        return array.Select((item, i) => Check(item, type, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
            .FirstOrDefault(problem => problem is not null);
    }

    private string? CheckObject(JsonNode? node, string type, string path)
    {
        if (type == "KeyboardButton" && KindOf(node) == JsonValueKind.String)
        {
            return null; // the documentation allows its text alone
        }

        if (node is not JsonObject value)
        {
            return $"{path} must be of type Object";
        }

        if (!contract.Types.TryGetValue(type, out var known))
        {
            return null;
        }

        return known.Subtypes.Count > 0 ? CheckSubtypes(value, known, path) : CheckFields(value, known, path);
    }

    private string? CheckSubtypes(JsonObject value, ContractType known, string path)
    {
        string? first = null;
        foreach (var subtype in known.Subtypes.Select(name => contract.Types[name]).Where(t => Discriminates(t, value)))
        {
            var problem = CheckFields(value, subtype, path);
            if (problem is null)
            {
                return null;
            }

            first ??= problem;
        }

        return first ?? $"{path} is of no kind of {known.Name} that the fake supports";
    }

    private static bool Discriminates(ContractType type, JsonObject value) =>
        type.Fields.Values.Where(f => f.Value is not null).All(f => value[f.Name]?.ToString() == f.Value);

    private string? CheckFields(JsonObject value, ContractType type, string path)
    {
        foreach (var field in type.Fields.Values.Where(f => f.Required && value[f.Name] is null))
        {
            return $"Can't find field \"{field.Name}\" in {path}";
        }

        foreach (var (name, node) in value)
        {
            if (!type.Fields.TryGetValue(name, out var field))
            {
                if (ignoresUnknown)
                {
                    continue;
                }

                return $"{path} has the unknown field \"{name}\"";
            }

            if (node is not null && CheckAny(node, field.Types, $"{path}.{name}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static bool IsWhole(JsonNode? node) =>
        long.TryParse(node?.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SahelBot.Testing.Discord.Contract;

/// <summary>
/// JSON Schema 2020-12, as much of it as Discord's description uses; a keyword it does not know fails loudly. <c>format</c> is ignored, and
/// lengths count UTF-16 units: stricter than the specification, which counts code points, and safe whatever Discord counts.
/// Thread safe.
/// </summary>
internal sealed class SchemaValidator(JsonObject schemas)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private const string Prefix = "#/components/schemas/";

    public void Check(JsonObject schema, JsonNode? value, string path, Problems problems)
    {
        foreach (var (keyword, rule) in schema)
        {
            CheckKeyword(schema, keyword, rule!, value, path, problems); // no keyword of ours is null
        }
    }

    private void CheckKeyword(JsonObject schema, string keyword, JsonNode rule, JsonNode? value, string path, Problems problems)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Resolve(rule.GetValue<string>()), value, path, problems);
                break;
            case "type":
                CheckType(rule, value, path, problems);
                break;
            case "enum":
                if (!rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)))
                {
                    problems.Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {rule.ToJsonString()}.");
                }

                break;
            case "const":
                if (!JsonNode.DeepEquals(rule, value))
                {
                    problems.Add(path, "BASE_TYPE_CHOICES", $"Value must be {rule.ToJsonString()}.");
                }

                break;
            case "allOf":
                foreach (var part in rule.AsArray())
                {
                    Check(part!.AsObject(), value, path, problems);
                }

                break;
            case "oneOf" or "anyOf":
                CheckUnion([.. rule.AsArray().Select(b => b!.AsObject())], keyword == "oneOf", value, path, problems);
                break;
            case "required":
                foreach (var name in rule.AsArray().Select(n => n!.GetValue<string>()))
                {
                    if (value is JsonObject o && !o.ContainsKey(name))
                    {
                        problems.Required(Join(path, name));
                    }
                }

                break;
            case "properties":
                foreach (var (name, property) in rule.AsObject())
                {
                    if (value is JsonObject o && o.TryGetPropertyValue(name, out var held))
                    {
                        Check(property!.AsObject(), held, Join(path, name), problems);
                    }
                }

                break;
            case "additionalProperties":
                CheckAdditional(schema, rule, value, path, problems);
                break;
            case "items":
                for (var i = 0; value is JsonArray array && i < array.Count; i++)
                {
                    Check(rule.AsObject(), array[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), problems);
                }

                break;
            case "format" or "contentEncoding":
                break;
            default:
                CheckBound(keyword, rule, value, path, problems);
                break;
        }
    }

    private JsonObject Resolve(string reference) => schemas[reference[Prefix.Length..]]!.AsObject(); // the trimmed file is closed

    private static void CheckType(JsonNode rule, JsonNode? value, string path, Problems problems)
    {
        var types = rule is JsonArray many ? many.Select(t => t!.GetValue<string>()).ToList() : [rule.GetValue<string>()];
        if (!types.Exists(t => Is(t, value)))
        {
            problems.Add(path, "BASE_TYPE_BAD_TYPE", $"Must be of type {string.Join(" or ", types)}.");
        }
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(Number(value!)), // a number is not null
        _ => false,
    };

    /// <summary>When no branch fits, the one that was meant tells what is wrong with it.</summary>
    private void CheckUnion(IReadOnlyList<JsonObject> branches, bool exactlyOne, JsonNode? value, string path, Problems problems)
    {
        var found = branches.Select(branch =>
        {
            var wrong = new Problems();
            Check(branch, value, path, wrong);
            return wrong;
        }).ToList();
        var fitting = found.Count(f => f.Count == 0);
        if (fitting == 1 || (fitting > 1 && !exactlyOne))
        {
            return;
        }

        if (fitting > 1)
        {
            problems.Add(path, "UNION_TYPE_AMBIGUOUS", "The value fits more than one of the types.");
            return;
        }

        var own = found.Where(f => !f.Exists(p => p.Path == path || p.Path == Join(path, "type"))).ToList();
        if (own.Count == 0)
        {
            AddChoice(value, path, problems);
            return;
        }

        problems.AddRange(own.MinBy(f => f.Count)!); // not empty
    }

    private static void AddChoice(JsonNode? value, string path, Problems problems)
    {
        if (value is JsonObject o && !o.ContainsKey("type"))
        {
            problems.Required(Join(path, "type"));
        }
        else
        {
            problems.Add(value is JsonObject ? Join(path, "type") : path, "UNION_TYPE_CHOICES", "The value fits none of the types.");
        }
    }

    private void CheckAdditional(JsonObject schema, JsonNode rule, JsonNode? value, string path, Problems problems)
    {
        foreach (var (name, held) in value as JsonObject ?? [])
        {
            if (schema["properties"]?[name] is not null)
            {
                continue;
            }

            if (rule is JsonObject sub)
            {
                Check(sub, held, Join(path, name), problems);
            }
            else if (!rule.GetValue<bool>())
            {
                problems.Add(Join(path, name), "BASE_TYPE_UNKNOWN", "This field is unknown.");
            }
        }
    }

    private static void CheckBound(string keyword, JsonNode rule, JsonNode? value, string path, Problems problems)
    {
        if (keyword == "pattern")
        {
            if (Text(value) is { } text && !Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.CultureInvariant, _patience))
            {
                problems.Add(path, "STRING_TYPE_REGEX", "String value did not match validation regex.");
            }

            return;
        }

        if (keyword == "uniqueItems")
        {
            if (value is JsonArray items && items.Select(i => i?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() != items.Count)
            {
                problems.Add(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value.");
            }

            return;
        }

        var bound = Number(rule);
        var (measured, code, message) = keyword switch
        {
            "minLength" or "maxLength" => (Text(value)?.Length, "LENGTH", "in length"),
            "minItems" or "maxItems" => ((value as JsonArray)?.Count, "LENGTH", "in length"),
            "minProperties" or "maxProperties" => ((value as JsonObject)?.Count, "LENGTH", "in length"),
            "minimum" or "maximum" => (value?.GetValueKind() == JsonValueKind.Number ? Number(value) : (decimal?)null, "VALUE", "in value"),
            _ => throw new NotSupportedException($"The schema keyword {keyword} is unknown."),
        };
        var isLower = keyword.StartsWith("min", StringComparison.Ordinal);
        if (measured is { } size && (isLower ? size < bound : size > bound))
        {
            problems.Add(
                path,
                $"BASE_TYPE_{(isLower ? "MIN" : "MAX")}_{code}",
                string.Create(CultureInfo.InvariantCulture, $"Must be {bound} or {(isLower ? "more" : "fewer")} {message}."));
        }
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static decimal Number(JsonNode value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : decimal.MaxValue; // larger than any bound

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Contract;

/// <summary>Raw parameters in, parameters of the contract's types out.</summary>
internal sealed class ParameterReader(BotApiContract contract, bool ignoresUnknown)
{
    /// <summary>How Telegram says that a required parameter is missing, where it has words of its own.</summary>
    private static readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal)
    {
        ["chat_id"] = "Bad Request: chat_id is empty",
        ["text"] = "Bad Request: message text is empty",
        ["message_id"] = "Bad Request: message identifier is not specified",
        ["user_id"] = "Bad Request: invalid user_id specified",
        ["photo"] = "Bad Request: there is no photo in the request",
        ["callback_query_id"] =
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ["inline_query_id"] =
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ["action"] = "Bad Request: wrong parameter action in request",
    };

    private static readonly Dictionary<string, string> _unparsable = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Bad Request: can't parse reply keyboard markup JSON object",
        ["entities"] = "Bad Request: can't parse entities JSON object",
        ["caption_entities"] = "Bad Request: can't parse entities JSON object",
        ["reply_parameters"] = "Bad Request: can't parse reply parameters JSON object",
        ["link_preview_options"] = "Bad Request: can't parse link preview options JSON object",
        ["commands"] = "Bad Request: can't parse commands JSON object",
        ["media"] = "Bad Request: can't parse input media JSON object",
    };

    private readonly ContractChecker _checker = new(contract, ignoresUnknown);

    /// <exception cref="ApiException">A parameter is unknown, missing or of a wrong type.</exception>
    public JsonObject Read(ContractType method, RawRequest request)
    {
        var read = new JsonObject();
        foreach (var (name, raw) in request.Values)
        {
            if (!method.Fields.TryGetValue(name, out var field))
            {
                // some clients name the method in the body as well, as they would in the answer to a webhook
                if (ignoresUnknown || name == "method")
                {
                    continue;
                }

                throw new ApiException(400, $"Bad Request: {method.Name} has no parameter \"{name}\"");
            }

            if (Convert(field, raw) is not { } value)
            {
                continue; // "null" in a form
            }

            Check(field, value);
            read[name] = value;
        }

        foreach (var file in request.Files.Keys.Where(f => IsFile(method, f)))
        {
            read[file] = "attach://" + file;
        }

        foreach (var field in method.Fields.Values.Where(f => f.Required && read[f.Name] is null))
        {
            throw new ApiException(400, _missing.GetValueOrDefault(field.Name)
                ?? $"Bad Request: parameter \"{field.Name}\" is required");
        }

        return read;
    }

    private static bool IsFile(ContractType method, string name) =>
        method.Fields.TryGetValue(name, out var field) && field.Types.Contains("InputFile");

    private void Check(ContractField field, JsonNode value)
    {
        if (_checker.CheckAny(value, field.Types, field.Name) is not { } problem)
        {
            return;
        }

        var known = _unparsable.GetValueOrDefault(field.Name);
        throw new ApiException(400, known is null ? $"Bad Request: {problem}" : $"{known}: {problem}");
    }

    /// <summary>Text stands for anything, as in a form: numbers, booleans and serialized JSON.</summary>
    private static JsonNode? Convert(ContractField field, JsonNode raw)
    {
        if (raw.GetValueKind() != JsonValueKind.String)
        {
            // Telegram takes a bare number where a text is expected
            return raw.GetValueKind() == JsonValueKind.Number && field.Types is ["String"] ? raw.ToJsonString() : raw.DeepClone();
        }

        var text = raw.GetValue<string>();
        foreach (var type in field.Types)
        {
            if (type == "Integer" &&
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            if (type == "Boolean" && ToBoolean(text) is { } flag)
            {
                return flag;
            }
        }

        return field.Types.Any(t => t is "String" or "InputFile") || field.Types.All(t => t is "Integer" or "Boolean")
            ? text
            : Parse(field, text);
    }

    private static bool? ToBoolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" => true,
        "FALSE" or "NO" or "0" or "" => false,
        _ => null,
    };

    private static JsonNode? Parse(ContractField field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiException(400, _unparsable.GetValueOrDefault(field.Name)
                ?? $"Bad Request: can't parse {field.Name} JSON object");
        }
    }
}

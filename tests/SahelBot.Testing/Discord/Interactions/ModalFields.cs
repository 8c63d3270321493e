using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>A form as it is sent back.</summary>
internal static class ModalFields
{
    /// <exception cref="InvalidOperationException">The form has no such field, or one is missing.</exception>
    public static JsonArray Fill(JsonObject modal, IReadOnlyList<(string CustomId, string Value)> fields)
    {
        var inputs = ComponentTree.All(modal).Where(c => c.Has("custom_id")).ToList();
        foreach (var (name, value) in fields)
        {
            var input = inputs.Find(i => i.Text("custom_id") == name) ?? throw new InvalidOperationException($"The form has no field {name}.");
            if (value.Length > (input.Number("max_length") ?? 4000) || value.Length < (input.Number("min_length") ?? 0))
            {
                throw new InvalidOperationException($"The field {name} does not take {value.Length} characters.");
            }
        }

        var missing = inputs.Find(i => (i.Flag("required") ?? true) && !fields.Any(f => f.CustomId == i.Text("custom_id")));
        return missing is null
            ? JsonReading.ToArray(modal.Objects("components").Select(c => FillIn(c, fields)))
            : throw new InvalidOperationException($"The form needs the field {missing.Text("custom_id")}.");
    }

    private static JsonObject FillIn(JsonObject component, IReadOnlyList<(string CustomId, string Value)> fields)
    {
        var filled = new JsonObject { ["type"] = component.Number("type"), ["id"] = component.Number("id") ?? 0 };
        if (component.Get("component") is JsonObject inner)
        {
            filled["component"] = FillIn(inner, fields);
        }
        else if (component.Get("components") is JsonArray)
        {
            filled["components"] = JsonReading.ToArray(component.Objects("components").Select(c => FillIn(c, fields)));
        }
        else if (component.Text("custom_id") is { } id)
        {
            var given = fields.Where(f => f.CustomId == id).Select(f => f.Value).ToList();
            filled["custom_id"] = id;
            if (component.Number("type") is 4 or 21)
            {
                filled["value"] = given.FirstOrDefault() ?? "";
            }
            else
            {
                filled["values"] = JsonReading.ToArray(given.Select(v => (JsonNode)v));
            }
        }

        return filled;
    }
}

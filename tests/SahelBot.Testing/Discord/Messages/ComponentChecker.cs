using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Rules between components, which a schema of single ones cannot tell.</summary>
internal static class ComponentChecker
{
    private const int MostRows = 5;
    private const int MostV2 = 40;
    private const int MostV2Text = 4000;
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    public static void Check(JsonObject message, bool isV2, Problems problems)
    {
        var all = ComponentTree.WithPaths(message).ToList();
        if (isV2)
        {
            CheckV2(all, problems);
        }
        else
        {
            CheckLegacy(message, problems);
        }

        foreach (var (path, component) in all)
        {
            CheckOne(path, component, problems);
        }

        CheckIds(all, problems);
    }

    /// <summary>The form that an interaction is answered with.</summary>
    public static void CheckModal(JsonNode? data, Problems problems)
    {
        var top = data.Objects("components");
        if (top.Count > MostRows)
        {
            problems.Add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }

        var all = ComponentTree.WithPaths(data, "data").ToList();
        foreach (var (path, component) in all.Where(c => c.Component.Number("type") == 1))
        {
            if (component.Objects("components") is not [var only] || only.Number("type") != 4 || string.IsNullOrEmpty(only.Text("label")))
            {
                problems.Add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row of a form takes one text input with a label.");
            }
        }

        CheckIds(all, problems);
    }

    private static void CheckV2(List<(string Path, JsonObject Component)> all, Problems problems)
    {
        if (all.Count > MostV2)
        {
            problems.Add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components cannot exceed 40");
        }

        if (all.Where(c => c.Component.Number("type") == 10).Sum(c => c.Component.Text("content")?.Length ?? 0) > MostV2Text)
        {
            problems.Add(
                "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total displayable text in components cannot exceed 4000 characters");
        }
    }

    private static void CheckLegacy(JsonObject message, Problems problems)
    {
        var rows = message.Objects("components");
        if (rows.Count > MostRows)
        {
            problems.Add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Number("type") != 1)
            {
                problems.Add(
                    FormattableString.Invariant($"components[{i}].type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            }
        }
    }

    private static void CheckOne(string path, JsonObject component, Problems problems)
    {
        switch (component.Number("type"))
        {
            case 1 when component.Objects("components") is { Count: > 1 } cells && cells.Any(c => c.Number("type") != 2):
                problems.Add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
                break;
            case 2:
                CheckButton(path, component, problems);
                break;
            case 3:
                CheckSelect(path, component, problems);
                break;
            case 9 when component.Objects("components").Any(c => c.Number("type") != 10):
                problems.Add(path + ".components", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (10,).");
                break;
        }
    }

    private static void CheckButton(string path, JsonObject button, Problems problems)
    {
        var style = button.Number("style");
        var hasId = !string.IsNullOrEmpty(button.Text("custom_id"));
        if (style == PremiumStyle)
        {
            if (!button.Has("sku_id"))
            {
                problems.Required(path + ".sku_id");
            }

            return;
        }

        if (string.IsNullOrEmpty(button.Text("label")) && !button.Has("emoji"))
        {
            problems.Add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or an emoji");
        }

        if (style == LinkStyle)
        {
            if (hasId || !button.Has("url"))
            {
                problems.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A link button must have a url and cannot have a custom id");
            }

            if (button.Text("url")?.StartsWith("discord:", StringComparison.Ordinal) != true)
            {
                MessageChecker.CheckUrl(path + ".url", button.Text("url"), takesAttachment: false, problems);
            }
        }
        else if (!hasId || button.Has("url"))
        {
            problems.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required, and a url is not allowed");
        }
    }

    private static void CheckSelect(string path, JsonObject select, Problems problems)
    {
        var values = select.Objects("options").Select(o => o.Text("value")).ToList();
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
        {
            problems.Add(path + ".options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        if (select.Number("max_values") > Math.Max(1, values.Count))
        {
            problems.Add(path + ".max_values", "SELECT_COMPONENT_MAX_VALUES_EXCEEDED", "There are fewer options");
        }

        if (select.Number("min_values") > (select.Number("max_values") ?? 1))
        {
            problems.Add(path + ".min_values", "SELECT_COMPONENT_MIN_VALUES_EXCEEDED", "The minimum is above the maximum");
        }
    }

    private static void CheckIds(List<(string Path, JsonObject Component)> all, Problems problems)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<long>();
        foreach (var (path, component) in all)
        {
            if (component.Text("custom_id") is { } id && !known.Add(id))
            {
                problems.Add(path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }

            if (component.Number("id") is { } number and not 0 && !numbers.Add(number))
            {
                problems.Add(path + ".id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
            }
        }
    }
}

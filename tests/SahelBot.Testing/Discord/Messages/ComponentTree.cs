using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Components inside components.</summary>
internal static class ComponentTree
{
    /// <summary>In the order in which they are read.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? holder) => Children(holder).SelectMany(c => All(c).Prepend(c));

    /// <summary>With the path from the body, such as <c>components[0].components[1]</c>.</summary>
    public static IEnumerable<(string Path, JsonObject Component)> WithPaths(JsonNode? holder, string path = "")
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var children = holder.Objects("components").Select((c, i) => (Path: FormattableString.Invariant($"{prefix}components[{i}]"), Component: c));
        foreach (var name in new[] { "accessory", "component" })
        {
            if (holder.Get(name) is JsonObject single)
            {
                children = children.Append((Path: prefix + name, Component: single));
            }
        }

        return children.SelectMany(c => WithPaths(c.Component, c.Path).Prepend(c));
    }

    /// <summary>Gives each component a number that has none, as Discord does.</summary>
    public static void Number(JsonObject holder)
    {
        var taken = All(holder).Select(c => c.Number("id") ?? 0).Where(id => id > 0).ToHashSet();
        var next = 1;
        foreach (var component in All(holder).Where(c => c.Number("id") is null or 0))
        {
            while (!taken.Add(next))
            {
                next++;
            }

            component["id"] = next;
        }
    }

    private static IEnumerable<JsonObject> Children(JsonNode? holder)
    {
        foreach (var child in holder.Objects("components"))
        {
            yield return child;
        }

        if (holder.Get("accessory") is JsonObject accessory)
        {
            yield return accessory;
        }

        if (holder.Get("component") is JsonObject component)
        {
            yield return component;
        }
    }
}

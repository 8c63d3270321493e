using System.Globalization;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;

namespace SahelBot.Testing.Discord.Commands;

/// <summary>What a client sends for a command that somebody typed.</summary>
internal static class CommandData
{
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int User = 6;
    private const int Number = 10;
    private const int File = 11;

    /// <exception cref="InvalidOperationException">A client would not send that.</exception>
    public static JsonObject Of(
        World world, RegisteredCommand command, string[] subcommands, IReadOnlyList<(string Name, object Value)> given, string? focused)
    {
        var data = new JsonObject
        {
            ["id"] = Snowflakes.Text(command.Id),
            ["name"] = command.Name,
            ["type"] = RegisteredCommand.Chat,
        };
        if (command.GuildId is { } guild)
        {
            data["guild_id"] = Snowflakes.Text(guild);
        }

        var holder = data;
        var definition = command.Json;
        foreach (var word in subcommands)
        {
            definition = definition.Objects("options").FirstOrDefault(o => o.Text("name") == word && o.Number("type") is 1 or 2)
                ?? throw new InvalidOperationException($"{command.Name} has no subcommand {word}.");
            var inner = new JsonObject { ["name"] = word, ["type"] = definition.Number("type") };
            holder["options"] = new JsonArray(inner);
            holder = inner;
        }

        var options = Fill(world, data, definition, given, focused);
        if (options.Count > 0)
        {
            holder["options"] = options;
        }

        return data;
    }

    private static JsonArray Fill(
        World world, JsonObject data, JsonObject definition, IReadOnlyList<(string Name, object Value)> given, string? focused)
    {
        var known = definition.Objects("options");
        if (known.Any(o => o.Number("type") is 1 or 2))
        {
            throw new InvalidOperationException($"{definition.Text("name")} needs a subcommand.");
        }

        var missing = known.FirstOrDefault(o => o.Flag("required") == true && !given.Any(g => g.Name == o.Text("name")));
        if (missing is not null && focused is null)
        {
            throw new InvalidOperationException($"{definition.Text("name")} needs {missing.Text("name")}.");
        }

        var options = new JsonArray();
        foreach (var (name, value) in given)
        {
            var option = known.FirstOrDefault(o => o.Text("name") == name)
                ?? throw new InvalidOperationException($"{definition.Text("name")} has no option {name}.");
            var type = (int)option.Number("type")!; // checked when it was registered
            var filled = new JsonObject { ["name"] = name, ["type"] = type, ["value"] = Value(world, data, option, type, value, focused) };
            if (name == focused)
            {
                filled["focused"] = option.Flag("autocomplete") == true
                    ? true
                    : throw new InvalidOperationException($"{name} does not offer anything while it is typed.");
            }

            options.Add(filled);
        }

        return options;
    }

    private static JsonNode Value(World world, JsonObject data, JsonObject option, int type, object value, string? focused)
    {
        var text = value is FakeUser person ? Snowflakes.Text(person.Id) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (focused is not null)
        {
            return text;
        }

        if (type == File)
        {
            return Upload(world, data, value as FakeFile ?? throw new InvalidOperationException($"{option.Text("name")} takes a file."));
        }

        CheckString(option, text);
        switch (type)
        {
            case Integer:
                return long.Parse(text, CultureInfo.InvariantCulture);
            case Number:
                return double.Parse(text, CultureInfo.InvariantCulture);
            case Boolean:
                return bool.Parse(text);
            case User:
                var id = Snowflakes.Read(text.Trim('<', '@', '>')) ?? throw new InvalidOperationException($"{text} is nobody.");
                data["resolved"] = new JsonObject { ["users"] = new JsonObject { [Snowflakes.Text(id)] = world.Users[id].ToJson() } };
                return Snowflakes.Text(id);
            default:
                return text;
        }
    }

    /// <summary>The client uploads the file first; the bot is told its signed address.</summary>
    private static string Upload(World world, JsonObject data, FakeFile file)
    {
        if (file.Content.Length > world.Options.AttachmentSizeLimit)
        {
            throw new InvalidOperationException("The client does not upload so large a file.");
        }

        var id = Snowflakes.Text(world.Ids.Next());
        var path = $"/ephemeral-attachments/{Snowflakes.Text(world.Bot.Id)}/{id}/{Uri.EscapeDataString(file.Name)}";
        var signed = $"{path}?ex={world.Now.AddDays(1).ToUnixTimeSeconds():x}&is={world.Now.ToUnixTimeSeconds():x}&hm={world.Ids.Next():x16}&";
        world.Files[signed] = file.Content;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{world.Port}{signed}");
        data["resolved"] = new JsonObject
        {
            ["attachments"] = new JsonObject
            {
                [id] = new JsonObject
                {
                    ["id"] = id,
                    ["filename"] = file.Name,
                    ["size"] = file.Content.Length,
                    ["url"] = address,
                    ["proxy_url"] = address,
                    ["content_type"] = "text/plain; charset=utf-8",
                    ["ephemeral"] = true,
                },
            },
        };
        return id;
    }

    private static void CheckString(JsonObject option, string text)
    {
        if (option.Objects("choices") is { Count: > 0 } choices && !choices.Any(c => c["value"]?.ToString() == text))
        {
            throw new InvalidOperationException($"{option.Text("name")} has no choice {text}.");
        }

        if (option.Number("type") == 3 && (text.Length > (option.Number("max_length") ?? 6000) || text.Length < (option.Number("min_length") ?? 0)))
        {
            throw new InvalidOperationException($"{option.Text("name")} does not take {text.Length} characters.");
        }
    }
}

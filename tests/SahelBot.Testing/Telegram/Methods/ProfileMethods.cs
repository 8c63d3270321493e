using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Methods;

internal static partial class ProfileMethods
{
    private const int Patience = 60_000; // milliseconds

    public static JsonNode SetName(MethodCall call) => SetText(call, "name", 64, "Name");

    public static JsonNode SetDescription(MethodCall call) => SetText(call, "description", 512, "Description");

    public static JsonNode SetShortDescription(MethodCall call) => SetText(call, "short_description", 120, "Short description");

    public static JsonNode GetName(MethodCall call) => GetText(call, "name", call.World.Bot.FirstName);

    public static JsonNode GetDescription(MethodCall call) => GetText(call, "description", "");

    public static JsonNode GetShortDescription(MethodCall call) => GetText(call, "short_description", "");

    public static JsonNode SetCommands(MethodCall call)
    {
        var key = KeyOf(call);
        var commands = call.Array("commands")!; // required by the contract
        if (commands.Count > MessageLimits.Commands)
        {
            throw new ApiException(400, "Bad Request: BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands.OfType<JsonObject>())
        {
            if (!CommandName().IsMatch(command["command"]!.ToString()))
            {
                throw new ApiException(400, "Bad Request: BOT_COMMAND_INVALID");
            }

            if (command["description"]!.ToString().Length is 0 or > 256)
            {
                throw new ApiException(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        call.World.Profile.Commands[key] = commands.DeepClone().AsArray();
        return true;
    }

    public static JsonNode GetCommands(MethodCall call) =>
        call.World.Profile.Commands.GetValueOrDefault(KeyOf(call))?.DeepClone() ?? new JsonArray();

    public static JsonNode DeleteCommands(MethodCall call)
    {
        call.World.Profile.Commands.Remove(KeyOf(call));
        return true;
    }

    /// <summary>The menu that a person finds in a chat: the narrowest scope for which there is one, their language first.</summary>
    public static IReadOnlyList<string> CommandsSeenBy(World world, FakeUser user, FakeChat chat)
    {
        var id = FormattableString.Invariant($"{chat.Id}");
        var isAdmin = chat.Members.GetValueOrDefault(user.Id) is Membership.Administrator or Membership.Creator;
        List<string> scopes = chat.Kind == ChatKind.Private
            ? [$"chat {id}", "all_private_chats", "default"]
            :
            [
                FormattableString.Invariant($"chat_member {id} {user.Id}"),
                .. isAdmin ? [$"chat_administrators {id}"] : Array.Empty<string>(),
                $"chat {id}",
                .. isAdmin ? ["all_chat_administrators"] : Array.Empty<string>(),
                "all_group_chats",
                "default",
            ];
        var found = scopes
            .SelectMany(scope => new[] { (scope, user.LanguageCode ?? ""), (scope, "") })
            .Select(key => world.Profile.Commands.GetValueOrDefault(key))
            .FirstOrDefault(commands => commands is { Count: > 0 });
        return [.. found?.Select(c => $"/{c!["command"]} {c["description"]}") ?? []];
    }

    private static bool SetText(MethodCall call, string what, int limit, string label)
    {
        var language = LanguageOf(call);
        var text = call.Text(what);
        if (text.Length > limit)
        {
            throw new ApiException(400, $"Bad Request: {label} is too long");
        }

        if (text.Length == 0)
        {
            call.World.Profile.Texts.Remove((what, language));
        }
        else
        {
            call.World.Profile.Texts[(what, language)] = text;
        }

        return true;
    }

    private static JsonObject GetText(MethodCall call, string what, string otherwise)
    {
        var texts = call.World.Profile.Texts;
        return new JsonObject
        {
            [what] = texts.GetValueOrDefault((what, LanguageOf(call))) ?? texts.GetValueOrDefault((what, "")) ?? otherwise,
        };
    }

    private static (string Scope, string Language) KeyOf(MethodCall call)
    {
        var language = LanguageOf(call);
        if (call.Object("scope") is not { } scope)
        {
            return ("default", language);
        }

        var type = scope["type"]!.ToString(); // required by the contract
        if (scope["chat_id"] is not { } chatId)
        {
            return (type, language);
        }

        var chat = call.World.FindChat(chatId);
        if (type != "chat" && chat.Kind == ChatKind.Private)
        {
            throw new ApiException(400, "Bad Request: can't change commands in private chats of members and administrators");
        }

        var member = scope["user_id"] is { } user ? $" {user}" : "";
        return (FormattableString.Invariant($"{type} {chat.Id}") + member, language);
    }

    private static string LanguageOf(MethodCall call)
    {
        var language = call.Text("language_code");
        return language.Length == 0 || Language().IsMatch(language)
            ? language
            : throw new ApiException(400, "Bad Request: invalid language code specified");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex CommandName();

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Language();
}

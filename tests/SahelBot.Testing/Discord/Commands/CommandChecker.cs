using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SahelBot.Testing.Discord.Contract;

namespace SahelBot.Testing.Discord.Commands;

/// <summary>What Discord refuses of a command and its description does not tell.</summary>
internal static partial class CommandChecker
{
    private const int MostText = 8000;
    private const int MostChat = 100;
    private const int MostContext = 15;
    private const int String = 3;
    private const int Group = 2;

    private static readonly HashSet<string> _locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    public static int Most(int type) => type == RegisteredCommand.Chat ? MostChat : MostContext;

    public static void CheckAll(IReadOnlyList<JsonObject> commands, Problems problems)
    {
        var known = new HashSet<(string?, long)>();
        for (var i = 0; i < commands.Count; i++)
        {
            var path = FormattableString.Invariant($"[{i}]");
            var type = commands[i].Number("type") ?? RegisteredCommand.Chat;
            if (!known.Add((commands[i].Text("name"), type)))
            {
                problems.Add(path + ".name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }

            if (known.Count(k => k.Item2 == type) > Most((int)type))
            {
                problems.Add(path, "APPLICATION_COMMANDS_MAX", "There are too many commands of this type");
            }

            Check(commands[i], path, problems);
        }
    }

    public static void Check(JsonObject command, string path, Problems problems)
    {
        var isChat = (command.Number("type") ?? RegisteredCommand.Chat) == RegisteredCommand.Chat;
        CheckTexts(command, path, isChat, problems);
        var description = command.Text("description") ?? "";
        if (isChat && description.Length == 0)
        {
            problems.Required(Join(path, "description"));
        }
        else if (!isChat && description.Length > 0)
        {
            problems.Add(Join(path, "description"), "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have a description");
        }

        if (!isChat && command.Objects("options").Count > 0)
        {
            problems.Add(Join(path, "options"), "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
        }

        CheckOptions(command, path, problems);
        if (Length(command) > MostText)
        {
            problems.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    private static void CheckOptions(JsonObject holder, string path, Problems problems)
    {
        var options = holder.Objects("options");
        var names = new HashSet<string?>(StringComparer.Ordinal);
        var hasOptional = false;
        for (var i = 0; i < options.Count; i++)
        {
            var option = options[i];
            var at = Join(path, FormattableString.Invariant($"options[{i}]"));
            CheckTexts(option, at, isChat: true, problems);
            if (!names.Add(option.Text("name")))
            {
                problems.Add(at + ".name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option names must be unique");
            }

            if (option.Flag("required") == true && hasOptional)
            {
                problems.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            if (option.Flag("autocomplete") == true && option.Objects("choices").Count > 0)
            {
                problems.Add(at, "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", "Autocomplete cannot be used with choices");
            }

            hasOptional |= option.Flag("required") != true && option.Number("type") > Group;
            CheckChoices(option, at, problems);
            CheckOptions(option, at, problems);
        }
    }

    private static void CheckChoices(JsonObject option, string path, Problems problems)
    {
        var names = new HashSet<string?>(StringComparer.Ordinal);
        var choices = option.Objects("choices");
        for (var i = 0; i < choices.Count; i++)
        {
            var at = FormattableString.Invariant($"{path}.choices[{i}]");
            if (!names.Add(choices[i].Text("name")))
            {
                problems.Add(at + ".name", "APPLICATION_COMMAND_OPTIONS_CHOICES_NAME_ALREADY_EXISTS", "Option choice name already exists");
            }

            if (option.Number("type") == String && choices[i].Text("value") is { Length: 0 })
            {
                problems.Required(at + ".value");
            }

            CheckLocales(choices[i], at, problems);
        }
    }

    private static void CheckTexts(JsonObject holder, string path, bool isChat, Problems problems)
    {
        CheckLocales(holder, path, problems);
        var localized = (holder["name_localizations"] as JsonObject ?? []).Select(l => (Join(path, "name_localizations." + l.Key), l.Value?.ToString()));
        foreach (var (at, name) in localized.Prepend((Join(path, "name"), holder.Text("name"))))
        {
            if (isChat && (!Name().IsMatch(name ?? "") || name != name?.ToLowerInvariant()))
            {
                problems.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }
    }

    private static void CheckLocales(JsonObject holder, string path, Problems problems)
    {
        foreach (var name in new[] { "name_localizations", "description_localizations" })
        {
            foreach (var (locale, _) in holder[name] as JsonObject ?? [])
            {
                if (!_locales.Contains(locale))
                {
                    problems.Add(Join(path, $"{name}.{locale}"), "LOCALE_INVALID", "Locale is not supported");
                }
            }
        }
    }

    /// <summary>Of each text its longest translation counts.</summary>
    private static int Length(JsonObject holder)
    {
        var own = Longest(holder, "name") + Longest(holder, "description") + (holder.Get("value")?.ToString().Length ?? 0);
        return own + holder.Objects("options").Sum(Length) + holder.Objects("choices").Sum(Length);
    }

    private static int Longest(JsonObject holder, string name) => (holder[name + "_localizations"] as JsonObject ?? [])
        .Select(l => l.Value?.ToString().Length ?? 0)
        .Append(holder.Text(name)?.Length ?? 0)
        .Max();

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Name();
}

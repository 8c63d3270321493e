using System.Globalization;
using SahelBot.Discord.Models.Commands;

namespace SahelBot.Discord.Commands;

/// <summary>Whether the commands that Discord has are those that the bot wants. Pure.</summary>
internal static class CommandDifference
{
    /// <summary>Order does not count, nor what Discord fills in by itself: ids, kinds, false for nothing, empty lists for none.</summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> there, IReadOnlyList<ApplicationCommand> wanted) =>
        there.Select(Written).Order(StringComparer.Ordinal).SequenceEqual(
            wanted.Select(Written).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Written(ApplicationCommand command) => string.Join('\n',
    [
        Kind(command.Type ?? ApplicationCommandType.ChatInput),
        command.Name,
        command.Description,
        command.DefaultMemberPermissions ?? "",
        Written(command.NameLocalizations),
        Written(command.DescriptionLocalizations),
        Written(command.Contexts),
        Written(command.IntegrationTypes),
        .. (command.Options ?? []).Select(Written),
    ]);

    private static string Written(ApplicationCommandOption option) => string.Join('\t',
    [
        Kind(option.Type),
        option.Name,
        option.Description,
        Written(option.NameLocalizations),
        Written(option.DescriptionLocalizations),
        option.Required == true ? "required" : "",
        option.Autocomplete == true ? "autocomplete" : "",
        Written(option.MinLength),
        Written(option.MaxLength),
        .. (option.Choices ?? []).Select(c => $"{c.Name}={c.Value} {Written(c.NameLocalizations)}"),
    ]);

    private static string Written(IReadOnlyDictionary<string, string>? texts) => string.Join(
        '|', (texts ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));

    private static string Written<T>(IReadOnlyList<T>? kinds)
        where T : struct, Enum => string.Join(',', (kinds ?? []).Select(Kind).Order(StringComparer.Ordinal));

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Kind<T>(T kind)
        where T : struct, Enum => kind.ToString("D");
}

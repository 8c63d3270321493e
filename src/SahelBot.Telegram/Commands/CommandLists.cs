using SahelBot.Chat.Commands;
using Telegram.Bot.Types;

namespace SahelBot.Telegram.Commands;

/// <summary>Which commands to show to whom. Pure.</summary>
internal static class CommandLists
{
    private const string Fallback = "en";
    private const int MaxDescription = 256;

    /// <summary>
    /// For everybody by default, in private chats and in groups, and for each moderator in their chat with the bot; each in the
    /// languages that descriptions are there in.
    /// </summary>
    public static IEnumerable<CommandList> Of(IReadOnlyList<CommandDefinition> commands, IReadOnlyList<long> moderators)
    {
        var open = commands.Where(c => c.Role == CommandRole.Everyone).ToList();
        var languages = commands.SelectMany(c => c.Descriptions.Keys)
            .Where(l => l != Fallback)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Prepend(null)
            .ToList();
        BotCommandScope[] scopes = [BotCommandScope.Default(), BotCommandScope.AllPrivateChats(), BotCommandScope.AllGroupChats()];
        foreach (var language in languages)
        {
            foreach (var scope in scopes)
            {
                yield return new CommandList(scope, language, null, Texts(open, language));
            }

            foreach (var moderator in moderators)
            {
                yield return new CommandList(BotCommandScope.Chat(moderator), language, moderator, Texts(commands, language));
            }
        }
    }

    private static List<(string Name, string Description)> Texts(IReadOnlyList<CommandDefinition> commands, string? language) =>
        [.. commands.Select(c => (c.Name, Cut(c.Descriptions.TryGetValue(language ?? Fallback, out var text)
            ? text
            : c.Descriptions[Fallback])))];

    private static string Cut(string text) => text.Length <= MaxDescription ? text : text[..MaxDescription];
}

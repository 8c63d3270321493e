using System.Globalization;
using Telegram.Bot.Types;

namespace SahelBot.Telegram.Commands;

/// <summary>The commands that Telegram shows to some people in one language.</summary>
/// <param name="Language">Two letters. Null: all languages that have no list of their own.</param>
/// <param name="Moderator">Whose chat with the bot it is for. Null when it is not for one person.</param>
internal sealed record CommandList(
    BotCommandScope Scope, string? Language, long? Moderator, IReadOnlyList<(string Name, string Description)> Commands)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"commands for {Scope.Type}{(Moderator is null ? "" : " of a moderator")}, {Language ?? "any language"}");
}

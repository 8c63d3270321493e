using Microsoft.Extensions.Logging;
using SahelBot.Chat.Commands;
using SahelBot.Telegram.Calls;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SahelBot.Telegram.Commands;

/// <summary>
/// Makes Telegram show the bot's commands and what it is. Asks what is there first and changes only what differs: these calls are
/// limited more tightly than messages. A failure is logged; the bot works without.
/// </summary>
internal sealed partial class CommandRegistrar(BotApi api, ILogger logger)
{
    public async Task RegisterAsync(
        IReadOnlyList<CommandDefinition> commands, IReadOnlyList<long> moderators, CancellationToken cancellationToken)
    {
        var changes = 0;
        foreach (var list in CommandLists.Of(commands, moderators))
        {
            changes += await RegisterAsync(list, cancellationToken) ? 1 : 0;
        }

        changes += await DescribeAsync(cancellationToken);
        LogRegistered(changes);
    }

    private Task<bool> RegisterAsync(CommandList list, CancellationToken cancellationToken) => ChangeAsync(
        list.ToString(),
        async (client, token) =>
        {
            var there = await client.GetMyCommands(list.Scope, list.Language, token);
            return there.Select(c => (c.Command, c.Description)).SequenceEqual(list.Commands);
        },
        (client, token) => client.SetMyCommands(
            list.Commands.Select(c => new BotCommand(c.Name, c.Description)), list.Scope, list.Language, token),
        cancellationToken);

    private async Task<int> DescribeAsync(CancellationToken cancellationToken)
    {
        var isLongNew = await ChangeAsync(
            "description",
            async (client, token) => (await client.GetMyDescription(cancellationToken: token)).Description == TelegramWording.Description,
            (client, token) => client.SetMyDescription(TelegramWording.Description, cancellationToken: token),
            cancellationToken);
        var isShortNew = await ChangeAsync(
            "short description",
            async (client, token) =>
                (await client.GetMyShortDescription(cancellationToken: token)).ShortDescription == TelegramWording.ShortDescription,
            (client, token) => client.SetMyShortDescription(TelegramWording.ShortDescription, cancellationToken: token),
            cancellationToken);
        return (isLongNew ? 1 : 0) + (isShortNew ? 1 : 0);
    }

    /// <returns>True when something was changed.</returns>
    private async Task<bool> ChangeAsync(
        string what,
        Func<ITelegramBotClient, CancellationToken, Task<bool>> isThere,
        Func<ITelegramBotClient, CancellationToken, Task> change,
        CancellationToken cancellationToken)
    {
        var isChanged = false;
        var result = await api.TryAsync(
            async (client, token) =>
            {
                if (!await isThere(client, token))
                {
                    await change(client, token);
                    isChanged = true;
                }

                return null;
            },
            cancellationToken);
        if (result is not CallResult.Done)
        {
            LogNotRegistered(what, result.ToString());
        }

        return isChanged;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Commands and descriptions are registered; {Changes} were changed")]
    private partial void LogRegistered(int changes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not registered: {What}: {Result}")]
    private partial void LogNotRegistered(string what, string result);
}

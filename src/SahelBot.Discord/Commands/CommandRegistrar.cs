using Microsoft.Extensions.Logging;
using SahelBot.Chat.Commands;
using SahelBot.Discord.Models;

namespace SahelBot.Discord.Commands;

/// <summary>
/// Makes Discord show the bot's commands. Asks what is there first and changes it only where it differs: changes are limited, and
/// people's clients load a changed list anew. A failure is logged; the bot works with what is there.
/// </summary>
internal sealed partial class CommandRegistrar(IDiscordRest rest, ILogger logger)
{
    public async Task RegisterAsync(
        Snowflake application, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellationToken)
    {
        try
        {
            var wanted = CommandPayloads.Of(commands);
            var there = await rest.GetCommandsAsync(application, null, cancellationToken);
            if (CommandDifference.AreSame(there, wanted))
            {
                LogSame(there.Count);
                return;
            }

            await rest.OverwriteCommandsAsync(application, null, wanted, cancellationToken);
            LogRegistered(wanted.Count);
        }
        catch (DiscordException e)
        {
            LogNotRegistered(e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start registers them.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord has the {Count} commands already")]
    private partial void LogSame(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands are registered with Discord")]
    private partial void LogRegistered(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands are not registered with Discord: {Problem}")]
    private partial void LogNotRegistered(string problem);
}

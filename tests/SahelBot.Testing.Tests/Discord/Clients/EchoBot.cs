using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Discord;
using SahelBot.Discord.Models.Components;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Testing.Discord;

namespace SahelBot.Testing.Tests.Discord.Clients;

/// <summary>The project's own client with a small bot on it that says everything back, each thing once.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    /// <summary>Instead of Discord's three seconds: a busy machine may take longer.</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(45);

    private readonly DiscordClient _client;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<ulong, bool> _seen = new();
    private readonly Task _running;
    private readonly Task _reading;

    public EchoBot(FakeDiscord discord)
    {
        _client = new DiscordClient(
            new DiscordOptions
            {
                Token = new DiscordToken(discord.Token),
                ApiBase = discord.ApiBase,
                FirstAnswerWithin = FirstAnswerWithin,
            },
            new MemoryBudget(),
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _running = _client.Gateway.RunAsync(_stopping.Token);
        _reading = Parallel.ForEachAsync(
            _client.Gateway.ReadEventsAsync(_stopping.Token),
            new ParallelOptions { MaxDegreeOfParallelism = 100, CancellationToken = _stopping.Token },
            AnswerAsync);
    }

    public IDiscordRest Rest => _client.Rest;

    public ConcurrentQueue<Exception> Failures { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await IgnoreCancellationAsync(_running);
        await IgnoreCancellationAsync(_reading);
        _client.Dispose();
        _stopping.Dispose();
    }

    private static async Task IgnoreCancellationAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // it was asked to stop
        }
    }

    private async ValueTask AnswerAsync(DiscordEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            if (happened is DiscordEvent.InteractionCreated { Interaction: var interaction } && _seen.TryAdd(interaction.Id.Value, true))
            {
                await AnswerAsync(interaction, cancellationToken);
            }
            else if (happened is DiscordEvent.MessageCreated { Message: var message } && !message.Author.Bot &&
                message.Content.Length > 0 && _seen.TryAdd(message.Id.Value, true))
            {
                await _client.Rest.SendMessageAsync(message.ChannelId, new NewMessage
                {
                    Content = "You said " + message.Content,
                    Nonce = message.Id.Value.ToString(CultureInfo.InvariantCulture),
                }, cancellationToken);
            }
        }
        catch (DiscordException e)
        {
            Failures.Enqueue(e);
        }
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var address = interaction.Address();
        switch (interaction.Type)
        {
            case InteractionType.Command:
                await _client.Rest.RespondAsync(address, new InteractionCallback.Defer(Ephemeral: false), cancellationToken);
                await _client.Rest.EditOriginalAsync(address, new MessageBody
                {
                    Content = "You asked " + interaction.Data?.Options[0].Text(),
                    Components = [new Component.ActionRow([new Component.Button { Style = ButtonStyle.Secondary, Label = "Why?", CustomId = "why" }])],
                }, cancellationToken);
                break;
            case InteractionType.Component:
                var input = new Component.TextInput("reason", TextInputStyle.Paragraph);
                await _client.Rest.RespondAsync(
                    address, new InteractionCallback.ShowModal(new Modal("form", "Why?", [new Component.Field("Reason", input)])), cancellationToken);
                break;
            case InteractionType.ModalSubmit:
                await _client.Rest.RespondAsync(
                    address,
                    new InteractionCallback.Reply(new MessageBody { Content = "Because " + interaction.Data?.Fields()["reason"] }),
                    cancellationToken);
                break;
        }
    }
}

using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;

namespace SahelBot.Discord.Dispatch;

/// <summary>Asks the chat layer, so many questions at a time, and never fails but by being cancelled.</summary>
internal sealed partial class Decider(IChatService chat, int atOnce, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>A question on which nothing has come out by then is given up.</summary>
    private static readonly TimeSpan _answerTimeout = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _answering = new(atOnce);

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ChatOutcome> DecideAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        await _answering.WaitAsync(cancellationToken);
        using var late = new CancellationTokenSource(_answerTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await chat.HandleAsync(happened, either.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogUndecided(e, happened.GetType().Name);
            return Saying(DiscordWording.In(happened.Person.ClientLanguage).Trouble);
        }
        finally
        {
            _answering.Release();
        }
    }

    public void Dispose() => _answering.Dispose();

    public static ChatOutcome Saying(string words, bool isOnlyForPerson = true) =>
        new([new Reply { Body = Document.Of(words), IsOnlyForPerson = isOnlyForPerson }]);

    [LoggerMessage(Level = LogLevel.Error, Message = "No answer came out for a {Kind}; an excuse is sent")]
    private partial void LogUndecided(Exception exception, string kind);
}

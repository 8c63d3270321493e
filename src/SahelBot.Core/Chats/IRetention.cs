namespace SahelBot.Core.Chats;

/// <summary>Deletes what has been kept long enough.</summary>
public interface IRetention
{
    /// <param name="conversationsBefore">Conversations not touched since are forgotten.</param>
    /// <param name="recordsBefore">Everything else not touched since is deleted.</param>
    /// <returns>How many records were deleted.</returns>
    Task<int> PurgeAsync(DateTimeOffset conversationsBefore, DateTimeOffset recordsBefore, CancellationToken cancellationToken);
}

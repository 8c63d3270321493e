namespace SahelBot.Core.Chats;

/// <summary>What is kept about a person. Safe to use from many threads at once.</summary>
public interface IPersonStore
{
    /// <returns>Two-letter code of the language that the person wants; null when none was chosen.</returns>
    Task<string?> FindLanguageAsync(PersonKey person, CancellationToken cancellationToken);

    /// <param name="language">Two-letter code; null to forget the choice.</param>
    Task SetLanguageAsync(PersonKey person, string? language, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes all that is kept under the person's key as somebody who asks: language, verdicts, requests to moderators. What the
    /// person did, or tried to do, as a moderator stays: audit log, proposals, publications, drafts, pauses.
    /// </summary>
    /// <returns>How many records were deleted.</returns>
    Task<int> ForgetAsync(PersonKey person, CancellationToken cancellationToken);
}

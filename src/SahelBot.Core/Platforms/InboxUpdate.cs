namespace SahelBot.Core.Platforms;

/// <param name="Id">The platform's number of the update; increasing.</param>
/// <param name="Payload">The update as the platform wrote it.</param>
public sealed record InboxUpdate(long Id, string Payload);

using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Rest;

/// <summary>One thing to ask or tell Discord, however many tries it takes.</summary>
internal sealed record RestCall(RestRoute Route)
{
    /// <summary>JSON in UTF-8. Null for none.</summary>
    public byte[]? Json { get; init; }

    public FileUpload? File { get; init; }

    /// <summary>True when doing it twice does no harm, so that it may be tried again when it is not known whether it was done.</summary>
    public bool IsRepeatable { get; init; }

    public bool IsTriedOnce { get; init; }

    /// <summary>From the call to the end of the last try, all waiting included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public override string ToString() => Route.Key;
}

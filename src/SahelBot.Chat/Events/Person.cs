namespace SahelBot.Chat.Events;

/// <summary>Somebody on a platform, as the platform tells it. Never stored as such.</summary>
/// <param name="Platform">Lower-case name of the platform: <c>telegram</c>, <c>discord</c>, <c>terminal</c>.</param>
/// <param name="Id">The platform's id of the person.</param>
public sealed record Person(string Platform, string Id)
{
    /// <summary>Language of the person's client, two letters. Null when the platform does not say.</summary>
    public string? ClientLanguage { get; init; }

    /// <summary>The platform's ids of the person's roles in the place. May be empty.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

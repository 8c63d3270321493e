namespace SahelBot.Knowledge.Loading;

/// <summary>What to leave out for the sake of speed.</summary>
public sealed record LoadOptions
{
    /// <summary>False leaves <c>questions.yaml</c> unread: a program that only answers does not need it. The version is the same.</summary>
    public bool Questions { get; init; } = true;
}

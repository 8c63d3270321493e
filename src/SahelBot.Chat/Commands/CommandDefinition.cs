namespace SahelBot.Chat.Commands;

/// <summary>A command as platforms announce it.</summary>
/// <param name="Name">Lower-case Latin letters; the same on every platform.</param>
/// <param name="Names">Localised names by two-letter language, for platforms that have them; "en" is always there.</param>
/// <param name="Descriptions">By two-letter language; "en" is always there. At most 100 characters each.</param>
/// <param name="Options">In order. May be empty.</param>
public sealed record CommandDefinition(
    string Name,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, string> Descriptions,
    IReadOnlyList<CommandOption> Options,
    CommandRole Role);

namespace SahelBot.Chat.Commands;

/// <summary>Something that a command can be told.</summary>
/// <param name="Name">Lower case, unique within the command.</param>
/// <param name="Descriptions">By two-letter language; "en" is always there. At most 100 characters each.</param>
/// <param name="IsRequired">True when the command makes no sense without it.</param>
/// <param name="TakesRest">True for the option that takes all typed text which belongs to no other; at most one in a command.</param>
public sealed record CommandOption(
    string Name, IReadOnlyDictionary<string, string> Descriptions, bool IsRequired, bool TakesRest)
{
    /// <summary>True when <see cref="IChatService.CompleteAsync"/> has values to offer while it is typed.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>True for a text that may have several lines and be as long as a message, for instance a web address or an edit.</summary>
    public bool IsLong { get; init; }

    /// <summary>True for a file instead of text; it arrives as <see cref="Events.ChatEvent.Commanded.Attachment"/>.</summary>
    public bool IsFile { get; init; }
}

namespace SahelBot.Chat.Events;

/// <summary>Where something is said, as the platform tells it. Never stored as such.</summary>
/// <param name="Platform">Lower-case name of the platform.</param>
/// <param name="Chat">The platform's id of the chat or channel, with the thread where there is one; equal ids mean the same conversation.</param>
public sealed record Place(string Platform, string Chat, PlaceKind Kind)
{
    /// <summary>
    /// Where an answer can be sent much later, in the adapter's own writing: that of <see cref="Chat"/>, so that buttons can be made
    /// for it. For what one person of many sees, where that person can be reached alone. Empty where nothing can be sent or changed later.
    /// </summary>
    public string Address { get; init; } = "";

    /// <summary>
    /// A place of which only the address is known. It counts as a group: what the bot says there unasked belongs to nobody's conversation.
    /// </summary>
    public static Place At(string platform, string address) => new(platform, address, PlaceKind.Group) { Address = address };

    /// <summary>True where all who are there read even what is meant for one person only.</summary>
    public bool IsOverheard { get; init; }
}

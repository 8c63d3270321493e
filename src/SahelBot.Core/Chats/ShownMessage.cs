namespace SahelBot.Core.Chats;

/// <summary>A message of the bot that shows an exchange, and how it can be reached again.</summary>
/// <param name="Key">The message.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Platform">Lower-case name of the platform.</param>
/// <param name="Address">The place in the adapter's own writing. Stored encrypted. Empty when it cannot be reached.</param>
/// <param name="Message">The platform's id of the message. Stored encrypted.</param>
public sealed record ShownMessage(
    MessageKey Key, PlaceKey Place, string Platform, string Address, string Message, ExchangeId Exchange, DateTimeOffset At);

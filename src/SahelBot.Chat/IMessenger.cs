using SahelBot.Chat.Replies;

namespace SahelBot.Chat;

/// <summary>Says something unasked on one platform, within its limits of speed. Safe to use from many threads at once.</summary>
public interface IMessenger
{
    /// <summary>Lower-case name of the platform, as in <see cref="Events.Place.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>A new message.</summary>
    /// <param name="address">What <see cref="Events.Place.Address"/> was, or what an operator configured: the platform's id of a chat or channel.</param>
    /// <param name="repliesTo">The platform's id of a message to reply to; where it is gone, the message stands alone. Null for none.</param>
    Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a reply in the place of a message of the bot; what one message cannot hold follows it. A message that is as it should be
    /// already counts as said. Where it is not known whether the message was changed, it counts as not said: to change it again does no harm.
    /// </summary>
    Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken);
}

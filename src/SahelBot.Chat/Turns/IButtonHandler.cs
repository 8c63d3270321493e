using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Replies;

namespace SahelBot.Chat.Turns;

/// <summary>Does what a button says. Safe to use from many threads at once.</summary>
internal interface IButtonHandler
{
    /// <summary>Those of <see cref="ButtonAction"/> that it deals with; no other handler has one of them.</summary>
    IReadOnlyList<char> Actions { get; }

    /// <summary>Who may press them; checked, and audited when refused, before <see cref="PressAsync"/> is called.</summary>
    CommandRole Role => CommandRole.Everyone;

    /// <param name="state">Signed by us for this place; still, what it names may be gone since.</param>
    /// <param name="text">What a form came back with. Null for a button.</param>
    Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken);
}

using SahelBot.Chat.Conversations;
using SahelBot.Chat.Replies;

namespace SahelBot.Chat.Asking;

/// <summary>A question to be answered in a chat.</summary>
/// <param name="Text">Cleaned; not empty.</param>
internal sealed record AskRequest(string Text)
{
    public Earlier Earlier { get; init; } = Earlier.Nothing;

    /// <summary>The language of the conversation that this continues by a button. Null to go by the question.</summary>
    public string? Language { get; init; }

    /// <summary>True when the question is not in sight of those who read the answer.</summary>
    public bool ShowsQuestion { get; init; }

    public ReplyAct Act { get; init; } = ReplyAct.Send;

    /// <summary>True when it takes the place of the last question of the conversation.</summary>
    public bool IsEdited { get; init; }

    /// <summary>True when nobody asks at this moment: that there is no answer is no further gap.</summary>
    public bool IsUnasked { get; init; }
}

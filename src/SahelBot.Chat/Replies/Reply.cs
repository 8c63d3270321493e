using SahelBot.Chat.Documents;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Replies;

/// <summary>One thing that the bot says; a platform may need several messages for it.</summary>
public sealed record Reply
{
    public required Document Body { get; init; }

    public ReplyAct Act { get; init; } = ReplyAct.Send;

    /// <summary>Rows of buttons, under the last part. May be empty.</summary>
    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; init; } = [];

    /// <summary>Shown with the body below it. Null when there is none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>True when only the person who acted needs to see it, on platforms that can do that.</summary>
    public bool IsOnlyForPerson { get; init; }

    /// <summary>The exchange that the reply shows; the adapter reports its messages. Null when it shows none.</summary>
    public ExchangeId? Exchange { get; init; }
}

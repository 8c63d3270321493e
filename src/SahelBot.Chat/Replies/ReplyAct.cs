namespace SahelBot.Chat.Replies;

/// <summary>What is to be done with a reply.</summary>
public enum ReplyAct
{
    /// <summary>A new message.</summary>
    Send,

    /// <summary>
    /// It takes the place of the message whose button was pressed, or of the answer to the question that was edited; where there is
    /// none it is a new message.
    /// </summary>
    Replace,

    /// <summary>Only the buttons of the message whose button was pressed change to those of the reply.</summary>
    ReplaceButtons,
}

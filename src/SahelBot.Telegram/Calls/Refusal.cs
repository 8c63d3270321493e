namespace SahelBot.Telegram.Calls;

/// <summary>Why Telegram refuses a call for good, as far as the bot acts on it.</summary>
internal enum Refusal
{
    Other,

    /// <summary>The message is already as it should be.</summary>
    NotModified,

    /// <summary>The markup was not understood.</summary>
    BadMarkup,

    /// <summary>There is no such message in the chat.</summary>
    MessageNotFound,

    /// <summary>The message is there, but is somebody else's.</summary>
    NotOwnMessage,

    /// <summary>The message is the bot's own, of words only, where a caption was to be changed.</summary>
    NoCaption,

    /// <summary>The message is the bot's own, a picture, where text was to be changed.</summary>
    NoText,

    /// <summary>A pressed button or a typed query is too old to be answered.</summary>
    TooOld,

    /// <summary>There is no such chat, or the bot is not in it.</summary>
    ChatNotFound,
}

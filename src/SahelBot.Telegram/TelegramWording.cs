using SahelBot.Chat.Documents;

namespace SahelBot.Telegram;

/// <summary>The few words that only this platform needs.</summary>
internal static class TelegramWording
{
    /// <summary>Shown in the bot's profile; at most 120 characters.</summary>
    public const string ShortDescription = "Ask about the dispute between Ukraine and Mali, Niger and Burkina Faso. Every answer names its sources.";

    /// <summary>Shown in an empty chat with the bot; at most 512 characters.</summary>
    public const string Description =
        "I answer questions about the dispute between Ukraine and Mali, Niger and Burkina Faso since 2024. Every sentence names " +
        "the article that it rests on; where sources disagree I show both sides, and where they are silent I say so. " +
        "I take no side. Just write your question.";

    public static Document Hello(string userName) => new([new Block.Paragraph(
    [
        new Inline.Text(
            "Hello. I answer questions about the dispute between Ukraine and Mali, Niger and Burkina Faso, with sources. " +
            "Here I read only what is meant for me: "),
        new Inline.Text("/ask", TextStyle.Code),
        new Inline.Text(" with a question, a mention of "),
        new Inline.Text("@" + userName, TextStyle.Code),
        new Inline.Text(", or a reply to one of my messages."),
    ])]);

    public static Document Wordless { get; } = Document.Of("I can read text only. Please write your question in words.");

    public static Document Trouble { get; } = Document.Of("Something went wrong on my side, so there is no answer to this. Please ask again.");
}

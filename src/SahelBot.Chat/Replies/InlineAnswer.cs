using SahelBot.Chat.Documents;

namespace SahelBot.Chat.Replies;

/// <summary>An answer to choose while typing, before anything is sent.</summary>
/// <param name="Id">Unique among the answers offered together; at most 64 ASCII characters.</param>
/// <param name="Title">The question that it answers.</param>
/// <param name="Summary">Its first sentence, without markers.</param>
/// <param name="Body">What is sent when it is chosen.</param>
public sealed record InlineAnswer(string Id, string Title, string Summary, Document Body);

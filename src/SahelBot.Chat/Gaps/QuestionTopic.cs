namespace SahelBot.Chat.Gaps;

/// <summary>What a question is about, as far as words tell.</summary>
/// <param name="Terms">Its words, stemmed, without those that only frame a question.</param>
/// <param name="Names">Those of its words that are written as names are, stemmed likewise.</param>
internal sealed record QuestionTopic(IReadOnlySet<string> Terms, IReadOnlySet<string> Names);

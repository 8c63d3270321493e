namespace SahelBot.Chat.Documents;

/// <summary>A source of a document.</summary>
/// <param name="Number">As its marker has it.</param>
/// <param name="Origin">Publisher, from where it looks at the subject, and date, for instance "Euromaidan Press · 22 August 2024".</param>
/// <param name="Title">Of the article.</param>
/// <param name="Target">Where the source opens, at the passage where possible.</param>
public sealed record SourceLine(int Number, string Origin, string Title, Uri Target);

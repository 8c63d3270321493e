namespace SahelBot.Contract;

/// <param name="Text">One sentence, without markers.</param>
/// <param name="Citations">Numbers of the citations that support it.</param>
public sealed record SentenceDocument(string Text, IReadOnlyList<int> Citations);

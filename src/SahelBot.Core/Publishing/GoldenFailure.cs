namespace SahelBot.Core.Publishing;

/// <summary>A golden question that is answered wrongly.</summary>
/// <param name="Problems">What is wrong with the answer, at least one line.</param>
public sealed record GoldenFailure(string Id, string Question, IReadOnlyList<string> Problems);
